import QtQml
import Siteproof.Stubs

/// Stands for the settings.
QtObject {
    id: settings

    required property AppSession session
    readonly property string language: Scene.language
    readonly property string look: "light"
    readonly property int textPercent: 100
    readonly property string technician: Scene.say("李建国", "Li Jianguo")
    readonly property string serverUrl: "https://siteproof.jinxiu-wuye.example"
    readonly property string device: "0192f4c3-7a10-7e55-9d2b-4f6a1c0e8b31"
    readonly property string version: "0.1.0"
    readonly property string photosText: Scene.say("1,284 张，3.9 GB", "1,284, 3.9 GB")
    readonly property string databaseText: "48 MB"
    readonly property string problem: Scene.state === "not-saved" ? Scene.say("没有保存成功，之前保存的内容都在。（磁盘已满）", "It could not be saved. What was saved before is safe. (the disk is full)") : ""
    readonly property string enrolledText: Scene.say("2026年3月2日 08:40", "2 Mar 2026 08:40")
    readonly property string certificateText: Scene.say("2027年3月2日", "2 Mar 2027")
    readonly property string personalDataText: Scene.say("住户最后一张工单结束 365 天后，业主的姓名和电话会从这台平板上清除，维修记录保留。", "Owners' names and phone numbers are wiped from this tablet 365 days after the last order of their home; the record of the work stays.")
    readonly property string clockWarning: Scene.state === "clock" ? Scene.say("平板时钟比服务器慢 12 分钟。请在系统设置中把日期和时间设为自动。您的记录会同时保留两个时间。", "This tablet's clock is 12 minutes behind the server's. Set date and time to automatic in the system's settings. What you record keeps both times.") : ""
    readonly property Rows licences: Rows {
        rows: Scene.state === "loading" ? [] : Array.from([["Qt", "6.4.2", "LGPL-3.0"], ["OpenSSL", "3.0.15", "Apache-2.0"], ["SQLite3MultipleCiphers", "2.0", "MIT"], ["libjpeg-turbo", "2.1.5", "IJG"]]).map(part => ({
                        "part": part[0],
                        "version": part[1],
                        "licence": part[2]
                    }))
    }
    readonly property string licenceText: Scene.state === "loading" ? "" : "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files, to deal in the software without restriction."
    readonly property string diagnostics: Scene.among("checking failed") ? "" : "siteproof 0.1.0\ndevice 0192f4c3-7a10-7e55-9d2b-4f6a1c0e8b31\norders 212, events 9483, photos 1284\npending events 3, uploads 2\nlast error network.timeout (2)\nsha256 9f2c1b7d8e04a6f35c19e2d84b70a1f6"
    readonly property bool diagnosing: Scene.state === "checking"
    readonly property string diagnosticsSaved: Scene.state === "done" ? Scene.say("已保存为 /sdcard/Download/siteproof-report.txt", "Saved as /sdcard/Download/siteproof-report.txt") : ""
    readonly property string diagnosticsProblem: Scene.state === "failed" ? Scene.say("这个文件夹不能写入，请换一个。", "This folder cannot be written to. Choose another one.") : ""

    signal updated
    signal licenceRead
    signal diagnosed

    function chooseLanguage(language: string): void {
    }
    function chooseLook(look: string): void {
    }
    function chooseTextPercent(percent: int): void {
    }
    function chooseIdleMinutes(minutes: int): void {
    }
    function reload(): void {
    }
    function readLicence(part: string): void {
    }
    function prepareDiagnostics(): void {
    }
    function saveDiagnostics(folder: url): void {
    }
}
