@echo off
if not exist "%~dp0program\node.exe" goto packed
if "%~1"=="" goto none

:run
"%~dp0program\node.exe" "%~dp0program\bin\lonsam.js" %*
exit /b %errorlevel%

rem Nothing but the name: at a prompt the program answers; a double click, which is "cmd /c", opens the page.
:none
setlocal enabledelayedexpansion
set "line=!cmdcmdline!"
if "!line: /c =!"=="!line!" endlocal & goto run
endlocal
for %%f in ("%~dp0*.html") do start "" "%%~ff" & exit /b 0
goto run

:packed
chcp 65001 >nul
echo Packa upp zip-filen först: högerklicka på den och välj Extrahera alla. Dubbelklicka sedan i mappen som blev till.
echo Unpack the zip file first: right-click it and choose Extract All. Then double-click in the folder it made.
pause
exit /b 70
