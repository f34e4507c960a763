@echo off
chcp 65001 >nul
if not exist "%~dp0program\node.exe" call "%~dp0lonsam.cmd" & exit /b 70
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
