@echo off
if not exist "%~dp0program\node.exe" goto packed
chcp 65001 >nul
title Lönsam
pushd "%~dp0"
set "PATH=%~dp0;%PATH%"
echo Skriv kommandon och tryck Enter. Pröva:
echo.
echo   lonsam budget examples\gavle-dua\budget.csv --overhead 10%% --round 1000
echo   lonsam help
echo.
echo Egna filer: skriv cd, ett mellanslag, dra in mappen i fönstret och tryck Enter. Ligger den på en annan disk: cd /d.
"%comspec%" /k
exit /b

rem Opened in the zip, or moved from its folder.
:packed
chcp 65001 >nul
echo Packa upp zip-filen först: högerklicka på den och välj Extrahera alla. Dubbelklicka sedan i mappen som blev till.
echo Unpack the zip file first: right-click it and choose Extract All. Then double-click in the folder it made.
pause
exit /b 70
