<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnnotatePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Save the marks</source>
        <translation>保存标注</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>没有要保存的内容</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Call the contact</source>
        <translation>致电联系人</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>What was said (may stay empty)</source>
        <translation>通话内容（可不填）</translation>
    </message>
</context>
<context>
    <name>CameraHeader</name>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>维修前</translation>
    </message>
    <message>
        <source>Before the repair</source>
        <translation>维修前</translation>
    </message>
    <message>
        <source>During</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>During the repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>After</source>
        <translation>维修后</translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation>维修后</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place of the photo: %1</source>
        <translation>拍摄位置：%1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>用于：%1</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>The photo from before, showing through</source>
        <translation>透出的维修前照片</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>已水平</translation>
    </message>
    <message>
        <source>%1° tilted</source>
        <translation>倾斜 %1°</translation>
    </message>
</context>
<context>
    <name>CameraStrip</name>
    <message>
        <source>Open the photo: %1</source>
        <translation>打开照片：%1</translation>
    </message>
</context>
<context>
    <name>CameraSwitches</name>
    <message>
        <source>Torch</source>
        <translation>补光灯</translation>
    </message>
    <message>
        <source>3 in a row</source>
        <translation>连拍 3 张</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Ghost %1%</source>
        <translation>前照 %1%</translation>
    </message>
    <message>
        <source>Ghost off</source>
        <translation>前照关</translation>
    </message>
    <message>
        <source>How strongly the photo from before shows through: %1 percent</source>
        <translation>维修前照片的透出程度：百分之 %1</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera is starting</source>
        <translation>正在启动摄像头</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>JPEG photos (*.jpg *.jpeg)</source>
        <translation>JPEG 照片 (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>No camera here</source>
        <translation>本机没有摄像头</translation>
    </message>
    <message>
        <source>Choose a photo from a file. It is stored exactly as the camera made it.</source>
        <translation>请从文件中选择照片，原样保存，不做任何修改。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>The camera does not work now (%1). Close other programs that use it.</source>
        <translation>摄像头暂时不能用（%1）。请关闭其他正在使用摄像头的程序。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
</context>
<context>
    <name>ChecklistDeed</name>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Let them sign</source>
        <translation>请对方签字</translation>
    </message>
    <message>
        <source>Go to the materials</source>
        <translation>去材料</translation>
    </message>
    <message>
        <source>Mark it on the plan</source>
        <translation>在户型图上标位置</translation>
    </message>
    <message>
        <source>Move the mark</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>添加一条</translation>
    </message>
    <message>
        <source>Begin the test</source>
        <translation>开始试验</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>结束试验</translation>
    </message>
    <message>
        <source>Open photo %1 of %2</source>
        <translation>打开“%2”的第 %1 张照片</translation>
    </message>
</context>
<context>
    <name>ChecklistItemEditor</name>
    <message>
        <source>to do</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
</context>
<context>
    <name>ChecklistMoment</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>其他时间</translation>
    </message>
</context>
<context>
    <name>ChecklistRowHead</name>
    <message>
        <source>%1, open</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1，已收起</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>检查单</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>the developer</source>
        <translation>开发商</translation>
    </message>
    <message>
        <source>the property manager</source>
        <translation>物业</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>the neighbour</source>
        <translation>邻居</translation>
    </message>
    <message>
        <source>the contractor</source>
        <translation>施工单位</translation>
    </message>
    <message>
        <source>%1, within %2 m</source>
        <translation>%1，误差 %2 米</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>latitude longitude</source>
        <translation>纬度 经度</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已有 %1 条</translation>
    </message>
    <message>
        <source>%1 of %2 photos</source>
        <translation>照片 %1/%2</translation>
    </message>
    <message>
        <source>no photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片 %1 张</translation>
    </message>
    <message>
        <source>signed by %1, %2</source>
        <translation>%1 已签，%2</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>还没有签字</translation>
    </message>
    <message>
        <source>used: %1</source>
        <translation>已用：%1</translation>
    </message>
    <message>
        <source>nothing used yet</source>
        <translation>还没有用料</translation>
    </message>
    <message>
        <source>nothing used yet; one of %1</source>
        <translation>还没有用料；可用 %1</translation>
    </message>
    <message>
        <source>not begun; takes at least %1</source>
        <translation>未开始；至少需要 %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running since %1; it can be ended now</source>
        <translation>%1 开始，现在可以结束</translation>
    </message>
    <message>
        <source>running since %1; can be ended from %2 (%3)</source>
        <translation>%1 开始；%2 起可结束（%3）</translation>
    </message>
    <message>
        <source>passed, %1 to %2</source>
        <translation>已通过，%1 至 %2</translation>
    </message>
    <message>
        <source>not passed, %1: %2</source>
        <translation>未通过，%1：%2</translation>
    </message>
    <message>
        <source>once the answers are there</source>
        <translation>填写后自动算出</translation>
    </message>
</context>
<context>
    <name>CompareSlider</name>
    <message>
        <source>Compare before and after: %1</source>
        <translation>对比维修前后：%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>维修前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>维修后</translation>
    </message>
    <message>
        <source>The photo is kept but cannot be shown</source>
        <translation>照片已保存，但无法显示</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>维修前：%1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>维修后：%1</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>As taken</source>
        <translation>原样</translation>
    </message>
</context>
<context>
    <name>ConflictCards</name>
    <message>
        <source>%1 was changed by two people</source>
        <translation>%1：两个人同时改动过</translation>
    </message>
    <message>
        <source>Holds now: %1 (%2)</source>
        <translation>现在生效：%1（%2）</translation>
    </message>
    <message>
        <source>Was also wanted: %1 (%2)</source>
        <translation>另一方想改为：%1（%2）</translation>
    </message>
    <message>
        <source>Read, put away</source>
        <translation>已知悉，收起</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Consent to enter</source>
        <translation>入户同意</translation>
    </message>
    <message>
        <source>Show name, badge and order, say what you come for, and enter only with consent.</source>
        <translation>报姓名、出示工牌和工单、说明来意，征得同意后再进门。</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Consent was given</source>
        <translation>同意的方式</translation>
    </message>
</context>
<context>
    <name>DeclineSheet</name>
    <message>
        <source>The owner declines</source>
        <translation>业主不同意</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Why, in the owner&apos;s words</source>
        <translation>原因（业主原话）</translation>
    </message>
</context>
<context>
    <name>DiagnosticsSheet</name>
    <message>
        <source>Report for help</source>
        <translation>求助报告</translation>
    </message>
    <message>
        <source>Choose a folder and save</source>
        <translation>选择文件夹并保存</translation>
    </message>
    <message>
        <source>Where to save the report</source>
        <translation>报告保存到哪里</translation>
    </message>
    <message>
        <source>This is all that is in it: versions, the device&apos;s number, counts, codes of errors, checksums. No photo, no name, no address, nothing secret. It goes only where you save it.</source>
        <translation>报告的全部内容如下：版本、设备编号、数量、错误代码和校验值。没有照片、姓名、地址，也没有任何机密。它只会保存到您选择的位置。</translation>
    </message>
    <message>
        <source>Everything stored is being checked. This takes longer with many photos.</source>
        <translation>正在检查所有已保存的内容，照片多时需要久一些。</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在联系服务器</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Welcome to Siteproof</source>
        <translation>欢迎使用 Siteproof</translation>
    </message>
    <message>
        <source>1  Language</source>
        <translation>1  语言</translation>
    </message>
    <message>
        <source>2  What it does</source>
        <translation>2  它做什么</translation>
    </message>
    <message>
        <source>3  Connect</source>
        <translation>3  连接</translation>
    </message>
    <message>
        <source>It leads you through each visit and proves it with photos and the owner&apos;s signature, with or without a network.</source>
        <translation>带您一步步完成每次上门，用照片和业主签名留下凭证，有没有网络都能用。</translation>
    </message>
    <message>
        <source>The front desk gives you a QR code, or the server&apos;s address and a code to type.</source>
        <translation>前台会给您一个二维码，或服务器地址和一个要输入的注册码。</translation>
    </message>
    <message>
        <source>The front desk gives you the server&apos;s address and a code.</source>
        <translation>前台会给您服务器地址和一个注册码。</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The record has changed since it was shown: show it to the owner again.</source>
        <translation>给业主看过之后记录又有了变化，请重新给业主看一遍再签字。</translation>
    </message>
    <message>
        <source>This very photograph is on the order at another stage: take a new one.</source>
        <translation>这张照片已经用在本工单的另一个阶段，请重新拍一张。</translation>
    </message>
    <message>
        <source>The checklist is not on this tablet yet: synchronise once, then go on.</source>
        <translation>平板上还没有这份检查表，请先联网同步一次。</translation>
    </message>
    <message>
        <source>The server's certificate does not fit this tablet: ask the dispatcher for a new code.</source>
        <translation>服务器发来的证书与这台平板不符，请向调度员要一个新的登记码。</translation>
    </message>
    <message>
        <source>This reading is outside the possible range: check it and enter it again.</source>
        <translation>读数超出了可能的范围，请核对后重新填写。</translation>
    </message>
    <message>
        <source>Enter a number, for example 12.5.</source>
        <translation>请填写数字，例如 12.5。</translation>
    </message>
    <message>
        <source>The unit is not the one this item is measured in: convert the reading first.</source>
        <translation>单位与本项不符，请先换算。</translation>
    </message>
    <message>
        <source>Choose one of the given answers.</source>
        <translation>请从给出的选项中选择。</translation>
    </message>
    <message>
        <source>This is not a date and time.</source>
        <translation>这不是日期和时间。</translation>
    </message>
    <message>
        <source>The text is too long: shorten it.</source>
        <translation>文字太长，请缩短。</translation>
    </message>
    <message>
        <source>The checklist is not on this tablet yet: synchronise once, then answer.</source>
        <translation>检查单还没有下载到平板，请同步一次后再填写。</translation>
    </message>
    <message>
        <source>This number is too long.</source>
        <translation>数字太长。</translation>
    </message>
    <message>
        <source>A part of the program is missing: install Siteproof again.</source>
        <translation>程序缺少一部分，请重新安装 Siteproof。</translation>
    </message>
    <message>
        <source>This card has been put away already.</source>
        <translation>这张卡片已经收起。</translation>
    </message>
    <message>
        <source>Record the owner&apos;s consent first: who gave it and how.</source>
        <translation>请先记录业主同意：是谁、怎样同意的。</translation>
    </message>
    <message>
        <source>Say who gave the consent.</source>
        <translation>请填写是谁同意的。</translation>
    </message>
    <message>
        <source>Say how the consent was given: in person, by phone or in writing.</source>
        <translation>请填写怎样同意的：当面、电话或书面。</translation>
    </message>
    <message>
        <source>Write down cause, method and duration of the repair.</source>
        <translation>请写明原因、做法和所需时间。</translation>
    </message>
    <message>
        <source>Say who agreed to the plan.</source>
        <translation>请填写是谁同意方案的。</translation>
    </message>
    <message>
        <source>Out of warranty the plan needs a price, and a price cannot be negative.</source>
        <translation>已过保修期的方案须写明价格，且价格不能为负数。</translation>
    </message>
    <message>
        <source>Agree the plan with the owner and record it first.</source>
        <translation>请先与业主谈定方案并记录。</translation>
    </message>
    <message>
        <source>The note is empty: write it first.</source>
        <translation>备注是空的，请先填写。</translation>
    </message>
    <message>
        <source>Say why the order has to wait.</source>
        <translation>请填写为什么要等待。</translation>
    </message>
    <message>
        <source>Going back a step needs a reason: say why in a few words.</source>
        <translation>退回上一步须说明原因，请简单填写。</translation>
    </message>
    <message>
        <source>This order is not waiting for anything.</source>
        <translation>这张工单没有在等待。</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>数量必须大于零。</translation>
    </message>
    <message>
        <source>The order is finished: material is requested on an open order.</source>
        <translation>工单已完结，请在未完结的工单上申请材料。</translation>
    </message>
    <message>
        <source>A code has letters, digits, dots and dashes, at most 64 of them.</source>
        <translation>编号只能用字母、数字、点和短横线，最多 64 个。</translation>
    </message>
    <message>
        <source>This file is empty. Take the photo again.</source>
        <translation>文件是空的，请重新拍照。</translation>
    </message>
    <message>
        <source>This is not a JPEG photo. Choose another file.</source>
        <translation>这不是 JPEG 照片，请选择别的文件。</translation>
    </message>
    <message>
        <source>This photo is cut off. Copy it again or take it anew.</source>
        <translation>照片不完整，请重新复制或重拍。</translation>
    </message>
    <message>
        <source>This photo is damaged. Copy it again or take it anew.</source>
        <translation>照片已损坏，请重新复制或重拍。</translation>
    </message>
    <message>
        <source>This picture is larger than any site photo. Choose another file.</source>
        <translation>图片过大，不像现场照片，请选择别的文件。</translation>
    </message>
    <message>
        <source>This kind of JPEG cannot be read. Take the photo with the camera.</source>
        <translation>无法读取这种 JPEG，请用摄像头拍照。</translation>
    </message>
    <message>
        <source>This file cannot be read. Check that it is still there.</source>
        <translation>文件无法读取，请确认它还在。</translation>
    </message>
    <message>
        <source>The order is finished: take photos on an open order.</source>
        <translation>工单已完结，请在未完结的工单上拍照。</translation>
    </message>
    <message>
        <source>Photos during and after the repair come after the plan is agreed.</source>
        <translation>谈定方案之后，才能拍维修中和维修后的照片。</translation>
    </message>
    <message>
        <source>Choose a photo from before the repair as the pair of this one.</source>
        <translation>请选择一张维修前照片与之配对。</translation>
    </message>
    <message>
        <source>Ask for the name of the person who signs.</source>
        <translation>请询问签字人的姓名。</translation>
    </message>
    <message>
        <source>Ask for 1 to 5 stars.</source>
        <translation>请选择 1 至 5 星。</translation>
    </message>
    <message>
        <source>There is no signature on the pad yet.</source>
        <translation>签名板上还没有签名。</translation>
    </message>
    <message>
        <source>This order is not on the tablet any more. What you recorded is kept and will be sent.</source>
        <translation>这张工单已不在本机。您记录的内容都保留着，会照常上传。</translation>
    </message>
    <message>
        <source>This tablet is not enrolled yet: enter the code from the front desk.</source>
        <translation>平板还没有启用，请输入前台给的注册码。</translation>
    </message>
    <message>
        <source>This tablet belongs to somebody already.</source>
        <translation>这台平板已经有人使用。</translation>
    </message>
    <message>
        <source>The server does not know this code, or it was used. Ask the front desk for a new one.</source>
        <translation>服务器不认识这个注册码，或者已被用过。请向前台要一个新的。</translation>
    </message>
    <message>
        <source>The server does not accept this tablet any more. Nothing is lost; ask the front desk to enrol it again.</source>
        <translation>服务器不再接受这台平板。数据没有丢失，请前台重新启用。</translation>
    </message>
    <message>
        <source>This data was written by a newer version of the program: update the program. Nothing was changed.</source>
        <translation>数据由更新版本的程序写入，请先升级程序。数据没有任何改动。</translation>
    </message>
    <message>
        <source>The storage is read-only: nothing new can be saved. What was saved is safe.</source>
        <translation>存储为只读，无法保存新内容。已保存的都安全。</translation>
    </message>
    <message>
        <source>The storage is full: make room, then do it again. What was saved is safe.</source>
        <translation>存储已满，请腾出空间后再试。已保存的都安全。</translation>
    </message>
    <message>
        <source>The data is encrypted with another key. Nothing was changed; ask for help before doing anything else.</source>
        <translation>数据用另一把密钥加密。没有任何改动，请先求助，不要做别的操作。</translation>
    </message>
    <message>
        <source>The stored data is damaged. Stop here and ask for help; synchronised work is safe on the server.</source>
        <translation>本机数据已损坏。请停止操作并求助；已同步的内容在服务器上是安全的。</translation>
    </message>
    <message>
        <source>A stored photo is damaged. Nothing else is touched; ask for help.</source>
        <translation>有一张已存照片损坏，其他内容不受影响，请求助。</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>程序正在关闭。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept here and goes out when there is a network.</source>
        <translation>连不上服务器。所有内容都保存在本机，有网络时自动发送。</translation>
    </message>
    <message>
        <source>It could not be saved. What was saved before is safe. (%1)</source>
        <translation>没有保存成功，之前保存的都安全。（%1）</translation>
    </message>
    <message>
        <source>This is not possible now. (%1)</source>
        <translation>现在不能这样做。（%1）</translation>
    </message>
    <message>
        <source>This is not on the tablet. (%1)</source>
        <translation>平板上没有这项内容。（%1）</translation>
    </message>
    <message>
        <source>This entry cannot be used. (%1)</source>
        <translation>填写的内容无法使用。（%1）</translation>
    </message>
    <message>
        <source>The server does not take a photo of this size. It is kept on this tablet; take a smaller one and tell the office.</source>
        <translation>服务器不接收这么大的照片。照片仍保存在平板上；请另拍一张较小的，并告知办公室。</translation>
    </message>
    <message>
        <source>The server lost this photo. It is kept here and sent again by itself.</source>
        <translation>服务器丢失了这张照片。平板上仍有保存，会自动重新发送。</translation>
    </message>
    <message>
        <source>The server&apos;s receipt for this photo is not genuine. The photo is kept here; tell the office.</source>
        <translation>服务器对这张照片的回执不可信。照片仍保存在平板上；请告知办公室。</translation>
    </message>
    <message>
        <source>This is not a Siteproof code. Ask the front desk for a page with a new one.</source>
        <translation>这不是 Siteproof 的二维码。请向前台要一张新的。</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Choose another, or type the code.</source>
        <translation>这张图片里没有二维码。请另选一张，或输入注册码。</translation>
    </message>
    <message>
        <source>This code is for somebody else. Ask the front desk for one for this tablet&apos;s technician.</source>
        <translation>这个注册码是给别人的。请向前台要一个给本平板维修人员的注册码。</translation>
    </message>
    <message>
        <source>This PIN is wrong. Try again.</source>
        <translation>PIN 不对，请再试。</translation>
    </message>
    <message>
        <source>The PIN was wrong too often. Wait, then try again.</source>
        <translation>PIN 输错次数过多，请稍候再试。</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>PIN 为 4 至 8 位数字。</translation>
    </message>
    <message>
        <source>A PIN is set already. Change it with the old one.</source>
        <translation>已设有 PIN，请用原 PIN 更改。</translation>
    </message>
    <message>
        <source>No PIN is set on this tablet.</source>
        <translation>本平板没有设置 PIN。</translation>
    </message>
    <message>
        <source>There is not enough memory now. Close other programs and try again.</source>
        <translation>现在内存不足。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>This time is still to come: choose one up to now.</source>
        <translation>这个时间还没到，请选择不晚于现在的时间。</translation>
    </message>
    <message>
        <source>Each further signature needs a name and a stroke, and each person signs once.</source>
        <translation>每个附加签名都要有姓名和笔迹，每人只签一次。</translation>
    </message>
    <message>
        <source>Say for whom and why this person signs, or why nobody does.</source>
        <translation>请说明由谁代签、为什么，或没有签字的原因。</translation>
    </message>
    <message>
        <source>This order has not been signed off yet: it is sealed then.</source>
        <translation>工单还没有签字：签字时才封存。</translation>
    </message>
    <message>
        <source>Nothing has changed since this order was sealed.</source>
        <translation>封存后没有任何变化。</translation>
    </message>
    <message>
        <source>Say why it is sealed again without the owner.</source>
        <translation>请说明为什么业主不在场重新封存。</translation>
    </message>
    <message>
        <source>Nothing was recorded on this order with this tablet yet: there is nothing to save.</source>
        <translation>这台平板还没有记录过这个工单：没有可保存的内容。</translation>
    </message>
    <message>
        <source>Say why this photo is good enough.</source>
        <translation>请说明这张照片为什么可以保留。</translation>
    </message>
    <message>
        <source>Nothing was found wrong with this photo.</source>
        <translation>这张照片没有发现问题。</translation>
    </message>
    <message>
        <source>This mark is not complete or lies outside the photo: draw it again.</source>
        <translation>这个标注不完整或超出照片：请重画。</translation>
    </message>
    <message>
        <source>The text on the photo is empty or too long: write a few words.</source>
        <translation>照片上的文字为空或太长：写几个字即可。</translation>
    </message>
    <message>
        <source>Say how long the scale is: a number above zero.</source>
        <translation>请填写比例尺的长度：大于零的数字。</translation>
    </message>
    <message>
        <source>There are too many marks on this photo: take some back.</source>
        <translation>这张照片上的标注太多：请撤销一些。</translation>
    </message>
    <message>
        <source>The report cannot be written there: choose another folder, or make room.</source>
        <translation>报告无法写到那里：请换一个文件夹，或先腾出空间。</translation>
    </message>
    <message>
        <source>This tablet has no font for Chinese, which the report needs: ask the office to install one.</source>
        <translation>平板上缺少报告要用的中文字体，请联系公司安装。</translation>
    </message>
    <message>
        <source>The report could not be made: close other programs or make room, then try again.</source>
        <translation>报告没有做成：请关闭其他程序或腾出空间后再试。</translation>
    </message>
    <message>
        <source>The report could not be signed and was not saved: try again. The sealed record is safe.</source>
        <translation>报告没能签名，也没有保存，请再试一次。封存记录不受影响。</translation>
    </message>
    <message>
        <source>This program cannot sign a report: save it without a signature.</source>
        <translation>此程序不能给报告签名：请保存不带签名的报告。</translation>
    </message>
    <message>
        <source>The company's layout of the report has a mistake: tell the office. Nothing of the record is lost.</source>
        <translation>公司的报告版式有错误，请告知公司。记录没有丢失。</translation>
    </message>
    <message>
        <source>Nothing was heard in this recording: record it again.</source>
        <translation>录音里没有声音，请重新录制。</translation>
    </message>
    <message>
        <source>This recording is larger than is taken in: record a shorter one.</source>
        <translation>录音或录像太大，请录短一些。</translation>
    </message>
    <message>
        <source>This is not a recording of a known kind. Choose another file, or record it here.</source>
        <translation>这不是可识别的录音或录像，请换一个文件，或在这里录制。</translation>
    </message>
    <message>
        <source>This recording is cut off. Copy it again or record it anew.</source>
        <translation>录音或录像不完整，请重新复制或重新录制。</translation>
    </message>
    <message>
        <source>This recording is damaged. Copy it again or record it anew.</source>
        <translation>录音或录像已损坏，请重新复制或重新录制。</translation>
    </message>
    <message>
        <source>This recording cannot be read. Check that it is still there.</source>
        <translation>无法读取这段录音或录像，请确认文件还在。</translation>
    </message>
    <message>
        <source>The photo this recording speaks of is not on this order: choose another.</source>
        <translation>录音所说的照片不在这张工单里，请另选一张。</translation>
    </message>
    <message>
        <source>This recording is not on the order any more.</source>
        <translation>工单里已没有这段录音。</translation>
    </message>
    <message>
        <source>This is a photo: add it to its order as one.</source>
        <translation>这是一张照片，请作为照片加到工单里。</translation>
    </message>
    <message>
        <source>The file could not be written: choose another folder, or make room, then try again.</source>
        <translation>文件没能写入：请换一个文件夹，或腾出空间后再试。</translation>
    </message>
    <message>
        <source>That place belongs to another app: choose one in this tablet's own storage.</source>
        <translation>那个位置属于其他应用：请选择平板自身存储里的位置。</translation>
    </message>
    <message>
        <source>This tablet's record is not what was sealed: stop here and ask for help.</source>
        <translation>平板上的记录与封存时不一致，请先停下并求助。</translation>
    </message>
    <message>
        <source>A photo or recording of this record is only on the server now: ask the office for it.</source>
        <translation>这份记录里有照片或录音只在服务器上了，请向公司索取。</translation>
    </message>
    <message>
        <source>There is hardly any space left, and the rest is kept for signatures: make room, then take it again.</source>
        <translation>存储空间所剩无几，余下的留给签字：请腾出空间后重拍。</translation>
    </message>
    <message>
        <source>This photo or recording is not on the tablet: synchronise to fetch it.</source>
        <translation>这张照片或这段录音不在平板上，请联网同步取回。</translation>
    </message>
    <message>
        <source>The storage does not answer: try again. What was saved is safe.</source>
        <translation>存储暂时无法读写，请再试一次。已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>There is no room left there: make room or choose another folder, then try again.</source>
        <translation>那里已没有空间：请腾出空间或换一个文件夹后再试。</translation>
    </message>
    <message>
        <source>Nothing may be written there: choose another folder.</source>
        <translation>那里不允许写入：请换一个文件夹。</translation>
    </message>
    <message>
        <source>That folder or file is not there any more: choose another.</source>
        <translation>那个文件夹或文件已不在：请另选一个。</translation>
    </message>
    <message>
        <source>The order is yours already: name somebody else.</source>
        <translation>工单本来就是您的：请填写别人。</translation>
    </message>
    <message>
        <source>Name who takes the order over.</source>
        <translation>请填写由谁接手。</translation>
    </message>
    <message>
        <source>The order is finished: there is nothing to hand over.</source>
        <translation>工单已结束，没有可移交的内容。</translation>
    </message>
    <message>
        <source>The order is somebody else's now: only they can hand it over.</source>
        <translation>工单现在归别人，只有对方能移交。</translation>
    </message>
    <message>
        <source>The order was handed to somebody else.</source>
        <translation>这张工单移交给了别人。</translation>
    </message>
    <message>
        <source>You have taken this order over already.</source>
        <translation>您已经接手这张工单。</translation>
    </message>
    <message>
        <source>This hand-over is not on this tablet.</source>
        <translation>平板上没有这次移交。</translation>
    </message>
    <message>
        <source>This answer does not fit the others: check it and enter it again.</source>
        <translation>这个答案与其他答案不符：请核对后重新填写。</translation>
    </message>
    <message>
        <source>This is not asked any more with the answers given so far.</source>
        <translation>按目前的答案，这一项不再需要填写。</translation>
    </message>
    <message>
        <source>This is not a date: write it as 2026-11-22.</source>
        <translation>这不是日期：请按 2026-11-22 的格式填写。</translation>
    </message>
    <message>
        <source>This is not a place: latitude and longitude, for example 31.2304 121.4737, or a tap on the plan.</source>
        <translation>这不是位置：请填纬度和经度（如 31.2304 121.4737），或在户型图上点一下。</translation>
    </message>
    <message>
        <source>This entry cannot be added or taken out here.</source>
        <translation>这里不能添加或移除这一条。</translation>
    </message>
    <message>
        <source>The checklist asks for no photo here now.</source>
        <translation>检查单现在不需要这里的照片。</translation>
    </message>
    <message>
        <source>This does not stand in the way any more.</source>
        <translation>这一项已经不妨碍继续。</translation>
    </message>
    <message>
        <source>This cannot be passed over: do it first.</source>
        <translation>这一项不能跳过：请先完成。</translation>
    </message>
    <message>
        <source>Say why you go on all the same.</source>
        <translation>请写明仍然继续的原因。</translation>
    </message>
    <message>
        <source>Name the second person.</source>
        <translation>请填写第二人的姓名。</translation>
    </message>
    <message>
        <source>The checklist asks for no such test now.</source>
        <translation>检查单现在不需要这项试验。</translation>
    </message>
    <message>
        <source>This test is running already: end it first.</source>
        <translation>这项试验正在进行：请先结束。</translation>
    </message>
    <message>
        <source>This test is not running: begin it first.</source>
        <translation>这项试验没有开始：请先开始。</translation>
    </message>
    <message>
        <source>The test has not run long enough to be passed.</source>
        <translation>试验时间不够，还不能记为通过。</translation>
    </message>
    <message>
        <source>The test has run too long to be passed: break it off and begin it again.</source>
        <translation>试验时间过长，不能记为通过：请中止后重做。</translation>
    </message>
    <message>
        <source>Say what went wrong with the test in a few words.</source>
        <translation>请简单写明试验出了什么问题。</translation>
    </message>
    <message>
        <source>The checklist asks for no such signature now.</source>
        <translation>检查单现在不需要这个签字。</translation>
    </message>
    <message>
        <source>A quote needs at least one line.</source>
        <translation>报价至少要有一行。</translation>
    </message>
    <message>
        <source>Each line needs words, a quantity above zero and a price that is not below zero.</source>
        <translation>每一行都要写明内容，数量大于零，价格不小于零。</translation>
    </message>
    <message>
        <source>These amounts cannot be added exactly: check quantities and prices.</source>
        <translation>这些金额无法精确相加：请核对数量和价格。</translation>
    </message>
    <message>
        <source>A newer quote has taken its place: show that one.</source>
        <translation>已有更新的报价：请出示新的一份。</translation>
    </message>
    <message>
        <source>This quote has been answered already.</source>
        <translation>这份报价已经答复过了。</translation>
    </message>
    <message>
        <source>Say who answered the quote.</source>
        <translation>请填写答复报价的人。</translation>
    </message>
    <message>
        <source>Priced work needs the owner&apos;s signature.</source>
        <translation>收费维修需要业主签字。</translation>
    </message>
    <message>
        <source>Say why the owner declined, in their words.</source>
        <translation>请写明业主不同意的原因（原话）。</translation>
    </message>
    <message>
        <source>The quote has changed since it was shown: show it again.</source>
        <translation>报价在出示后有变动：请重新出示。</translation>
    </message>
    <message>
        <source>This code is of somebody who works with this tablet already: choose their name and enter the PIN.</source>
        <translation>这个注册码属于已在这台平板上的人员：请选择其姓名并输入 PIN。</translation>
    </message>
    <message>
        <source>Somebody on this tablet has no PIN yet: they set one first, so that nobody&apos;s orders stand open.</source>
        <translation>这台平板上有人还没有 PIN：请先设定，以免别人的工单无人看管。</translation>
    </message>
    <message>
        <source>This person does not work with this tablet: add them with a code from the front desk.</source>
        <translation>这个人还没有使用这台平板：请用前台给的注册码添加。</translation>
    </message>
    <message>
        <source>No order is raised from this question any more.</source>
        <translation>这一项现在不再派单。</translation>
    </message>
    <message>
        <source>Answer with yes first: only then an order is raised.</source>
        <translation>请先选“是”，再派单。</translation>
    </message>
    <message>
        <source>The inspection's number is too long for another: ask the office to file the order.</source>
        <translation>检查单的单号太长，不能再派单：请客服登记。</translation>
    </message>
    <message>
        <source>Say what this is measured in, such as pc or m.</source>
        <translation>请写明计量单位，例如 个 或 m。</translation>
    </message>
    <message>
        <source>Say what is wrong with the material.</source>
        <translation>请写明材料哪里不合格。</translation>
    </message>
    <message>
        <source>This request is not on the order any more.</source>
        <translation>工单上已没有这条申请。</translation>
    </message>
    <message>
        <source>The request is for another material: choose the right request, or receive it without one.</source>
        <translation>这条申请要的是另一种材料：请选对应的申请，或按“无申请收货”登记。</translation>
    </message>
    <message>
        <source>The request is in another unit: enter the quantity in the request&apos;s.</source>
        <translation>申请用的是另一个单位：请按申请的单位填写数量。</translation>
    </message>
    <message>
        <source>The store refused this request. Say why the material came, then take it in all the same.</source>
        <translation>仓库没有批准这条申请。请写明为什么还是到了货，再次确认收货。</translation>
    </message>
    <message>
        <source>This is more than is left of what was granted. Say why it came, then take it in all the same.</source>
        <translation>这比批准后剩余的数量多。请写明原因，再次确认收货。</translation>
    </message>
    <message>
        <source>This photo is not on the order any more: choose another.</source>
        <translation>工单上已没有这张照片：请另选一张。</translation>
    </message>
    <message>
        <source>This comes in place of what was asked for: record the owner&apos;s consent to the substitute first.</source>
        <translation>这是代用材料：请先登记业主同意代用。</translation>
    </message>
    <message>
        <source>The store put nothing in its place: choose one of the known substitutes, or ask the store.</source>
        <translation>仓库没有给出代用品：请选一种已知的代用材料，或询问仓库。</translation>
    </message>
    <message>
        <source>The original is in the van: use it first.</source>
        <translation>车上有原配件：请先用原配件。</translation>
    </message>
    <message>
        <source>Say why the original is not used.</source>
        <translation>请写明为什么不用原配件。</translation>
    </message>
    <message>
        <source>Say why the material goes back: left over, wrong, damaged.</source>
        <translation>请写明退回原因：用剩、不对、损坏。</translation>
    </message>
    <message>
        <source>Only your own van is counted here.</source>
        <translation>这里只能盘点自己的车。</translation>
    </message>
    <message>
        <source>What is there cannot be less than nothing: count again.</source>
        <translation>数量不能小于零：请重新盘点。</translation>
    </message>
    <message>
        <source>One material is there twice: add the two up.</source>
        <translation>同一材料出现两次：请合并成一个数量。</translation>
    </message>
</context>
<context>
    <name>FloorPlanSheet</name>
    <message>
        <source>Take this place</source>
        <translation>就标在这里</translation>
    </message>
    <message>
        <source>This form has no floor plan: describe the place in words instead.</source>
        <translation>这份表单没有户型图：请用文字说明位置。</translation>
    </message>
    <message>
        <source>Tap the place on the plan.</source>
        <translation>在户型图上点一下位置。</translation>
    </message>
    <message>
        <source>Tap another place to move the mark.</source>
        <translation>点其他位置可移动标记。</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Notes and history</source>
        <translation>备注与经过</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>Home: %1, %2</source>
        <translation>住户：%1，%2</translation>
    </message>
</context>
<context>
    <name>HomeVisitLine</name>
    <message>
        <source>Known from the home&apos;s file; the order itself is not on this tablet.</source>
        <translation>摘自一户一档；本平板上没有这张工单的详情。</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>Back to the search</source>
        <translation>返回查找</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付日期</translation>
    </message>
    <message>
        <source>Orders of this home</source>
        <translation>本户全部工单</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>What this home wishes</source>
        <translation>住户要求</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>Papers of the home</source>
        <translation>住户资料</translation>
    </message>
</context>
<context>
    <name>HouseholdSection</name>
    <message>
        <source>This home before</source>
        <translation>这户以前的工单</translation>
    </message>
    <message>
        <source>No earlier orders are known.</source>
        <translation>没有以前的工单。</translation>
    </message>
</context>
<context>
    <name>ItemSignatureSheet</name>
    <message>
        <source>Record the signature</source>
        <translation>记录签字</translation>
    </message>
    <message>
        <source>Name (%1)</source>
        <translation>姓名（%1）</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Keep this photo</source>
        <translation>保留这张照片</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Why it is good enough</source>
        <translation>为什么可以保留</translation>
    </message>
</context>
<context>
    <name>LicenceSheet</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>its turn did not come</source>
        <translation>当天未轮到</translation>
    </message>
    <message>
        <source>nobody answered the call</source>
        <translation>电话未接通</translation>
    </message>
    <message>
        <source>begun, not finished</source>
        <translation>已开工，未完成</translation>
    </message>
    <message>
        <source>waiting for material</source>
        <translation>等待材料</translation>
    </message>
    <message>
        <source>waiting for a new date</source>
        <translation>等待另约时间</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>the owner was absent</source>
        <translation>业主不在</translation>
    </message>
    <message>
        <source>the owner did not accept the work</source>
        <translation>业主拒绝验收</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>遗留工单</translation>
    </message>
    <message>
        <source>For today</source>
        <translation>今日工单</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day in this year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day in another year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <translation>自%1遗留：%2</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP 业主</translation>
    </message>
    <message>
        <source>Elderly resident</source>
        <translation>高龄住户</translation>
    </message>
</context>
<context>
    <name>MarkCanvas</name>
    <message>
        <source>The photo to draw on</source>
        <translation>要标注的照片</translation>
    </message>
    <message>
        <source>The photo is kept but cannot be shown</source>
        <translation>照片已保存，但无法显示</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
</context>
<context>
    <name>MarkScaleSheet</name>
    <message>
        <source>Scale of the photo</source>
        <translation>照片的比例尺</translation>
    </message>
    <message>
        <source>Use this scale</source>
        <translation>使用这个比例尺</translation>
    </message>
    <message>
        <source>How long is it?</source>
        <translation>它有多长？</translation>
    </message>
    <message>
        <source>Lengths in the same plane are worked out from it, to a tenth of this unit.</source>
        <translation>同一平面上的长度由此换算，精确到该单位的十分之一。</translation>
    </message>
</context>
<context>
    <name>MarkTextSheet</name>
    <message>
        <source>Text on the photo</source>
        <translation>照片上的文字</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>放到照片上</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>简短文字</translation>
    </message>
</context>
<context>
    <name>MarkTools</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆圈</translation>
    </message>
    <message>
        <source>Freehand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>遮挡</translation>
    </message>
</context>
<context>
    <name>MaterialsSection</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Nothing was asked for yet.</source>
        <translation>还没有申请材料。</translation>
    </message>
    <message>
        <source>Ask for material</source>
        <translation>申请材料</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>What came and where it went</source>
        <translation>到货和去向</translation>
    </message>
    <message>
        <source>Use a part</source>
        <translation>使用材料</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Receive without a request</source>
        <translation>无申请收货</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
</context>
<context>
    <name>NavigationEntry</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，%2 项等待</translation>
    </message>
</context>
<context>
    <name>NextStepBar</name>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Visit %1</source>
        <translation>上门 %1</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片 %1 张</translation>
    </message>
    <message>
        <source>Changed by two people</source>
        <translation>两人同时改动</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
</context>
<context>
    <name>OrderHeader</name>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报修时间</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门时间</translation>
    </message>
    <message>
        <source>First asked</source>
        <translation>首问人</translation>
    </message>
    <message>
        <source>Cannot go on now</source>
        <translation>现在无法继续</translation>
    </message>
    <message>
        <source>Wished</source>
        <translation>期望时间</translation>
    </message>
</context>
<context>
    <name>OrderPageState</name>
    <message>
        <source>Choose an order</source>
        <translation>请选择工单</translation>
    </message>
    <message>
        <source>Its visit, photos and history appear here.</source>
        <translation>这里显示上门流程、照片和经过。</translation>
    </message>
</context>
<context>
    <name>PairChooser</name>
    <message>
        <source>Every photo from before has its partner.</source>
        <translation>每张维修前照片都已配对。</translation>
    </message>
    <message>
        <source>Same angle as this photo from before:</source>
        <translation>请按这张维修前照片的角度拍：</translation>
    </message>
    <message>
        <source>Same angle as %1</source>
        <translation>与 %1 同角度</translation>
    </message>
</context>
<context>
    <name>PassOverSheet</name>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>Go on, with this reason</source>
        <translation>以此原因继续</translation>
    </message>
    <message>
        <source>The record shows who went on, when and why.</source>
        <translation>记录会写明谁、何时、为何继续。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>PhotoPair</name>
    <message>
        <source>Compare before and after: %1</source>
        <translation>对比维修前后：%1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>维修前：%1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>维修后：%1</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Blurred: hold still and take it again.</source>
        <translation>模糊：拿稳后重拍。</translation>
    </message>
    <message>
        <source>Too dark: switch the torch on and take it again.</source>
        <translation>太暗：打开补光灯后重拍。</translation>
    </message>
    <message>
        <source>Too bright: turn away from the light and take it again.</source>
        <translation>太亮：避开强光后重拍。</translation>
    </message>
    <message>
        <source>Something covers the lens: take the finger away and try again.</source>
        <translation>镜头被挡住：移开手指后重拍。</translation>
    </message>
    <message>
        <source>Too few pixels: take it with the camera&apos;s full resolution.</source>
        <translation>像素太少：用相机的最高分辨率重拍。</translation>
    </message>
    <message>
        <source>The same as an earlier photo: take it from another angle.</source>
        <translation>与前面的照片相同：换个角度再拍。</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>靠近一些</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>退后一些</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>向左移</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>向右移</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>抬高一些</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>放低一些</translation>
    </message>
    <message>
        <source>Rotate to the right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Rotate to the left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>镜头转向左</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>镜头转向右</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>镜头上仰</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>镜头下俯</translation>
    </message>
    <message>
        <source>Something may be wrong: look at it and take it again in doubt.</source>
        <translation>照片可能有问题：请查看，拿不准就重拍。</translation>
    </message>
    <message>
        <source>There is no better light here</source>
        <translation>这里没有更好的光线</translation>
    </message>
    <message>
        <source>There is no room to stand elsewhere</source>
        <translation>没有别的位置可站</translation>
    </message>
    <message>
        <source>What matters can be seen</source>
        <translation>关键部位看得清</translation>
    </message>
    <message>
        <source>Angle: not the view from before</source>
        <translation>角度：与维修前不是同一视角</translation>
    </message>
    <message>
        <source>Angle %1 %: same view</source>
        <translation>角度 %1%：同一视角</translation>
    </message>
    <message>
        <source>Angle %1 %: nearly the same view</source>
        <translation>角度 %1%：视角接近</translation>
    </message>
    <message>
        <source>Angle %1 %: another view</source>
        <translation>角度 %1%：视角不同</translation>
    </message>
    <message>
        <source>Same angle</source>
        <translation>角度一致</translation>
    </message>
    <message>
        <source>Aim at what the photo from before shows</source>
        <translation>请对准维修前照片里的位置</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片：%1 张</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Photos from before, during and after the repair appear here as soon as they are taken.</source>
        <translation>维修前、维修中和维修后的照片，拍好后会立即显示在这里。</translation>
    </message>
    <message>
        <source>Take the first photo</source>
        <translation>拍第一张照片</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Open the photo: %1, %2</source>
        <translation>打开照片：%1，%2</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>no after photo</source>
        <translation>缺维修后</translation>
    </message>
    <message>
        <source>Open the photo: %1</source>
        <translation>打开照片：%1</translation>
    </message>
</context>
<context>
    <name>PhotoThumbnail</name>
    <message>
        <source>The photo is kept but cannot be shown</source>
        <translation>照片已保存，但无法显示</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Compare before and after</source>
        <translation>对比维修前后</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Draw on the photo</source>
        <translation>在照片上标注</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>语音备注</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Place of the photo</source>
        <translation>拍摄位置</translation>
    </message>
    <message>
        <source>Photograph here</source>
        <translation>就拍这里</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>其他位置</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Agree the plan</source>
        <translation>谈定方案</translation>
    </message>
    <message>
        <source>The owner agrees</source>
        <translation>业主同意</translation>
    </message>
    <message>
        <source>Cause, method and duration</source>
        <translation>原因、做法和所需时间</translation>
    </message>
    <message>
        <source>Price (out of warranty: needed)</source>
        <translation>价格（已过保修期，必填）</translation>
    </message>
    <message>
        <source>Price (in warranty: leave empty)</source>
        <translation>价格（保修期内不用填）</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>同意人</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>The data on this tablet cannot be opened</source>
        <translation>无法打开本机的数据</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Leave the quote as it is</source>
        <translation>保留原报价</translation>
    </message>
    <message>
        <source>A word to the owner (may stay empty)</source>
        <translation>给业主的说明（可不填）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>QuoteLineEditor</name>
    <message>
        <source>Work or material</source>
        <translation>工作或材料</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation>移除这一行</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>Change the quote</source>
        <translation>变更报价</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Make the changed quote (%1)</source>
        <translation>提交变更报价（%1）</translation>
    </message>
    <message>
        <source>Make the quote (%1)</source>
        <translation>提交报价（%1）</translation>
    </message>
    <message>
        <source>The owner agrees</source>
        <translation>业主同意</translation>
    </message>
</context>
<context>
    <name>QuoteSection</name>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Show it to the owner</source>
        <translation>给业主看</translation>
    </message>
    <message>
        <source>Write the quote</source>
        <translation>填写报价</translation>
    </message>
    <message>
        <source>See the quote</source>
        <translation>查看报价</translation>
    </message>
</context>
<context>
    <name>QuoteWord</name>
    <message>
        <source>The owner&apos;s word is given</source>
        <translation>业主答复方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The owner declines</source>
        <translation>业主不同意</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Make another quote</source>
        <translation>另行报价</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>增项变更</translation>
    </message>
</context>
<context>
    <name>RecoveredLink</name>
    <message>
        <source>They were saved when the program was interrupted. Nothing is lost.</source>
        <translation>程序中断时照片已保存，没有丢失。</translation>
    </message>
    <message>
        <source>See the recovered photos</source>
        <translation>查看找回的照片</translation>
    </message>
</context>
<context>
    <name>RecoveredPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Every photo has its order</source>
        <translation>每张照片都有所属工单</translation>
    </message>
    <message>
        <source>A photo that was saved while the program was interrupted waits here until it is added to an order.</source>
        <translation>程序中断时保存下来的照片会留在这里，直到归入工单。</translation>
    </message>
    <message>
        <source>The program was interrupted before their order was noted. Add each to its order; nothing is deleted here.</source>
        <translation>程序在记下所属工单之前中断了。请把每张照片归入对应的工单；这里不会删除任何照片。</translation>
    </message>
    <message>
        <source>Recovered photo, %1</source>
        <translation>找回的照片，%1</translation>
    </message>
    <message>
        <source>Add to an order</source>
        <translation>归入工单</translation>
    </message>
</context>
<context>
    <name>RecoveredSheet</name>
    <message>
        <source>Add to an order</source>
        <translation>归入工单</translation>
    </message>
    <message>
        <source>Add the photo</source>
        <translation>归入这张照片</translation>
    </message>
    <message>
        <source>The recovered photo</source>
        <translation>找回的照片</translation>
    </message>
    <message>
        <source>When was it taken?</source>
        <translation>是什么时候拍的？</translation>
    </message>
    <message>
        <source>Before the repair</source>
        <translation>维修前</translation>
    </message>
    <message>
        <source>During the repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation>维修后</translation>
    </message>
    <message>
        <source>Order number, address or fault</source>
        <translation>工单号、地址或故障</translation>
    </message>
    <message>
        <source>No order fits these words.</source>
        <translation>没有符合的工单。</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>To remember (%1 due)</source>
        <translation>提醒（%1 项已到时间）</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1 项</translation>
    </message>
</context>
<context>
    <name>RequestSheet</name>
    <message>
        <source>Ask for material</source>
        <translation>申请材料</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What it is for (may stay empty)</source>
        <translation>用途（可不填）</translation>
    </message>
    <message>
        <source>Material: name or code</source>
        <translation>材料：名称或编码</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stock, its age</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The stock list does not know this. It can be asked for by its code all the same.</source>
        <translation>库存表里没有，仍可按编码申请。</translation>
    </message>
    <message>
        <source>No stock list has come yet. Material can be asked for by its code all the same.</source>
        <translation>还没有收到库存表，仍可按编码申请材料。</translation>
    </message>
</context>
<context>
    <name>SearchHeader</name>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>最近查找</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the searches of before</source>
        <translation>清除最近的查找</translation>
    </message>
    <message>
        <source>Search for %1 again</source>
        <translation>再次查找%1</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>All orders, open ones first</source>
        <translation>全部工单，未完成的在前</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Address, name, fault, material</source>
        <translation>地址、姓名、故障、材料</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>没有工单</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>New orders come with the next synchronisation.</source>
        <translation>下次同步后会收到新工单。</translation>
    </message>
    <message>
        <source>Try a shorter word, a room number or a name, or take a filter away.</source>
        <translation>换个短一点的词、房号或姓名，或取消筛选。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>ShotVerdict</name>
    <message>
        <source>Checking the photo</source>
        <translation>正在检查照片</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>SignOffForm</name>
    <message>
        <source>Sign here</source>
        <translation>业主签字</translation>
    </message>
    <message>
        <source>Owner absent</source>
        <translation>业主不在</translation>
    </message>
    <message>
        <source>Owner refuses</source>
        <translation>业主拒签</translation>
    </message>
    <message>
        <source>How satisfied are you?</source>
        <translation>您对这次维修满意吗？</translation>
    </message>
    <message>
        <source>Why nobody signs</source>
        <translation>没有签字的原因</translation>
    </message>
    <message>
        <source>Remarks (may stay empty)</source>
        <translation>意见（可不填）</translation>
    </message>
    <message>
        <source>Somebody signs for the owner</source>
        <translation>他人代签</translation>
    </message>
    <message>
        <source>Why does somebody sign for the owner?</source>
        <translation>为什么由他人代签？</translation>
    </message>
    <message>
        <source>For whom, and why</source>
        <translation>代谁签字，为什么</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>Thank you. Everything shown here is signed and sealed.</source>
        <translation>谢谢。以上内容已签字封存。</translation>
    </message>
    <message>
        <source>Recorded without a signature, with the reason.</source>
        <translation>已如实记录未签字及原因。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>For the technician</source>
        <translation>请交还维修人员</translation>
    </message>
    <message>
        <source>Stay on this page</source>
        <translation>留在此页</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>返回签字</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Who (name)</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>TestEndSheet</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>When it did not pass, say what happened.</source>
        <translation>未通过时，请说明情况。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Finding: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>Falls to %1.</source>
        <translation>由%1负责。</translation>
    </message>
    <message>
        <source>Materials: %1</source>
        <translation>材料：%1</translation>
    </message>
    <message>
        <source>Somebody else must look before the repair.</source>
        <translation>维修前须由第二人复核。</translation>
    </message>
    <message>
        <source>The work needs two people.</source>
        <translation>须两人作业。</translation>
    </message>
    <message>
        <source>For the owner: %1</source>
        <translation>向业主说明：%1</translation>
    </message>
</context>
<context>
    <name>VisitStep</name>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>提示：%1</translation>
    </message>
</context>
<context>
    <name>siteproof::AnnotationViewModel</name>
    <message>
        <source>Draw from the word to what matters.</source>
        <translation>从文字处画向要看的地方。</translation>
    </message>
    <message>
        <source>Draw a box around it from corner to corner.</source>
        <translation>从一角拖到对角，把它圈起来。</translation>
    </message>
    <message>
        <source>Draw with one finger. Two fingers move and enlarge the photo.</source>
        <translation>用一根手指画；两根手指移动和放大照片。</translation>
    </message>
    <message>
        <source>Tap where the text begins.</source>
        <translation>点一下文字开始的位置。</translation>
    </message>
    <message>
        <source>Draw along something whose length is known, such as a crack gauge.</source>
        <translation>沿着已知长度的物体画线，例如裂缝尺。</translation>
    </message>
    <message>
        <source>Draw a box over a face or a paper. Only copies that are shared hide it.</source>
        <translation>在人脸或证件上画一个框。只有对外分享的副本会遮住它，原图完整保留。</translation>
    </message>
    <message>
        <source>Draw along what is to be measured, in the plane of the scale.</source>
        <translation>沿要测量的地方画线，须与比例尺在同一平面。</translation>
    </message>
    <message>
        <source>Draw a scale first; then lengths can be measured.</source>
        <translation>请先画比例尺，然后才能测量长度。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>siteproof::ItemSignatureViewModel</name>
    <message>
        <source>There is nothing to sign here now.</source>
        <translation>现在没有需要签字的内容。</translation>
    </message>
    <message>
        <source>Ask for the name of the person who signs.</source>
        <translation>请填写签字人的姓名。</translation>
    </message>
    <message>
        <source>Let them sign on the pad.</source>
        <translation>请对方在签字板上签名。</translation>
    </message>
</context>
<context>
    <name>siteproof::PhotoVerdictViewModel</name>
    <message>
        <source>Kept: %1</source>
        <translation>已保留：%1</translation>
    </message>
    <message>
        <source>A good photo</source>
        <translation>照片合格</translation>
    </message>
</context>
<context>
    <name>siteproof::QuoteViewModel</name>
    <message>
        <source>No quote yet. Out of warranty the owner agrees to a price before work begins.</source>
        <translation>还没有报价。过保后须业主同意价格才能开工。</translation>
    </message>
    <message>
        <source>A change: it needs the owner&apos;s consent of its own.</source>
        <translation>变更报价：须业主另行同意。</translation>
    </message>
    <message>
        <source>%1, waiting for the owner&apos;s word</source>
        <translation>%1，等待业主答复</translation>
    </message>
    <message>
        <source>%1 declined by %2, %3: %4</source>
        <translation>%1，%2 %3 不同意：%4</translation>
    </message>
    <message>
        <source>%1 agreed by %2, %3</source>
        <translation>%1，%2 %3 同意</translation>
    </message>
    <message>
        <source>Each line needs words: what is done or used.</source>
        <translation>每一行都要写明做什么或用什么。</translation>
    </message>
    <message>
        <source>Each line needs a quantity and a price, as numbers.</source>
        <translation>每一行都要填数量和单价（数字）。</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>价格不能小于零。</translation>
    </message>
    <message>
        <source>Say who answers the quote.</source>
        <translation>请填写答复报价的人。</translation>
    </message>
    <message>
        <source>Let the owner sign on the pad.</source>
        <translation>请业主在签字板上签名。</translation>
    </message>
</context>
<context>
    <name>siteproof::RemindersViewModel</name>
    <message>
        <source>now; since %1</source>
        <translation>现在；从 %1 起</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Test has run its time: %1</source>
        <translation>试验时间已到：%1</translation>
    </message>
    <message>
        <source>Test is running: %1</source>
        <translation>试验进行中：%1</translation>
    </message>
</context>
<context>
    <name>siteproof::SettingsViewModel</name>
    <message>
        <source>This tablet&apos;s clock is %1 minutes behind the server&apos;s. Set date and time to automatic in the system&apos;s settings. What you record keeps both times.</source>
        <translation>平板时钟比服务器慢 %1 分钟。请在系统设置中把日期和时间设为自动。您的记录会同时保留两个时间。</translation>
    </message>
    <message>
        <source>This tablet&apos;s clock is %1 minutes ahead of the server&apos;s. Set date and time to automatic in the system&apos;s settings. What you record keeps both times.</source>
        <translation>平板时钟比服务器快 %1 分钟。请在系统设置中把日期和时间设为自动。您的记录会同时保留两个时间。</translation>
    </message>
    <message>
        <source>The text of this licence is not on this tablet.</source>
        <translation>平板上没有这份许可证的文本。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Owners&apos; names and phone numbers are wiped from this tablet %1 days after the last order of their home; the record of the work stays.</source>
        <translation>住户最后一张工单结束 %1 天后，业主的姓名和电话会从这台平板上清除，维修记录保留。</translation>
    </message>
</context>
<context>
    <name>siteproof::SpaceViewModel</name>
    <message>
        <source>Photos that still fit on this tablet: about %1. Sync, or free some space.</source>
        <translation>这台平板大约还能存 %1 张照片。请同步或清理存储空间。</translation>
    </message>
    <message>
        <source>There is no room for photos any more. Signing still works: sync, or free some space.</source>
        <translation>没有空间再存照片了，仍然可以签字。请同步或清理存储空间。</translation>
    </message>
</context>
<context>
    <name>siteproof::SyncListViewModel</name>
    <message>
        <source>1 entry</source>
        <translation>1 条记录</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>一条记录</translation>
    </message>
    <message>
        <source>A step of the visit</source>
        <translation>上门步骤</translation>
    </message>
    <message>
        <source>A photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>A checklist answer</source>
        <translation>检查表答案</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The sign-off</source>
        <translation>签字确认</translation>
    </message>
    <message>
        <source>%1 of %2, %3 per second</source>
        <translation>已发送 %1，共 %2，每秒 %3</translation>
    </message>
    <message>
        <source>%1, all sent; its receipt is missing</source>
        <translation>%1，已全部发送，等待回执</translation>
    </message>
    <message>
        <source>%1 of %2 are on the server</source>
        <translation>服务器上已有 %1，共 %2</translation>
    </message>
    <message>
        <source>%1, goes after its entry</source>
        <translation>%1，在所属记录之后发送</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>一段录音或视频</translation>
    </message>
</context>
<context>
    <name>SyncOverview</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>待发送记录</translation>
    </message>
    <message>
        <source>Photos to send</source>
        <translation>待发送照片</translation>
    </message>
    <message>
        <source>Set aside by the server</source>
        <translation>被服务器搁置</translation>
    </message>
    <message>
        <source>Everything last sent</source>
        <translation>上次全部发送</translation>
    </message>
    <message>
        <source>Only over Wi-Fi</source>
        <translation>仅用 Wi-Fi</translation>
    </message>
    <message>
        <source>Send photos only over Wi-Fi</source>
        <translation>仅通过 Wi-Fi 发送照片</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>暂停发送</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>The server keeps these entries for the office, and they stay on this tablet too. Ask the office what to do; record it again if it is still true.</source>
        <translation>服务器为办公室保留了这些记录，平板上也仍有保存。请询问办公室如何处理；如果情况仍然属实，请重新记录。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器说明：%1</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation>没有待办工单</translation>
    </message>
    <message>
        <source>New orders come with the next synchronisation.</source>
        <translation>下次同步后会收到新工单。</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一张：%1</translation>
    </message>
</context>
<context>
    <name>siteproof::HouseholdViewModel</name>
    <message>
        <source>signed, %1 of 5 stars</source>
        <translation>已签字，%1 星（共 5 星）</translation>
    </message>
    <message>
        <source>signed for the owner, %1 of 5 stars</source>
        <translation>代业主签字，%1 星（共 5 星）</translation>
    </message>
    <message>
        <source>the owner was absent</source>
        <translation>业主不在</translation>
    </message>
    <message>
        <source>the owner did not accept the work</source>
        <translation>业主拒绝验收</translation>
    </message>
    <message>
        <source>Used: %1</source>
        <translation>已用：%1</translation>
    </message>
    <message>
        <source>Requested: %1</source>
        <translation>已申请：%1</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片：%1 张</translation>
    </message>
    <message>
        <source>Came back: this order was reopened</source>
        <translation>返修：本工单重新打开过</translation>
    </message>
    <message>
        <source>Came back within the guarantee of %1</source>
        <translation>返修：在 %1 的保修期内再次出现</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: covered until %2</source>
        <translation>%1：保修至 %2</translation>
    </message>
    <message>
        <source>%1: was covered until %2</source>
        <translation>%1：保修已于 %2 到期</translation>
    </message>
    <message>
        <source>%1 of %2 repairs lasted</source>
        <translation>%2 次维修中 %1 次一次修好</translation>
    </message>
    <message>
        <source>No order of this home is yours now: its owner's name, phone and wishes are not shown.</source>
        <translation>这户现在没有您的工单：不显示业主的姓名、电话和要求。</translation>
    </message>
    <message>
        <source>The owner's name, phone and wishes are no longer on this tablet: the home's last order is long over.</source>
        <translation>业主的姓名、电话和要求已从平板删除：这户最后一张工单早已结束。</translation>
    </message>
</context>
<context>
    <name>siteproof::PhotosViewModel</name>
    <message>
        <source>Before and after</source>
        <translation>维修前后对比</translation>
    </message>
    <message>
        <source>Pairs: %1</source>
        <translation>%1 组</translation>
    </message>
    <message>
        <source>%1, taken by %2</source>
        <translation>%1，%2 拍摄</translation>
    </message>
</context>
<context>
    <name>siteproof::RecoveredViewModel</name>
    <message>
        <source>1 photo is kept without an order</source>
        <translation>1 张照片还没有归入工单</translation>
    </message>
    <message>
        <source>%1 photos are kept without an order</source>
        <translation>%1 张照片还没有归入工单</translation>
    </message>
    <message>
        <source>%1 photos and recordings are kept without an order</source>
        <translation>%1 份照片和录制内容还没有归入工单</translation>
    </message>
    <message>
        <source>1 recording is kept without an order</source>
        <translation>1 份录制内容还没有归入工单</translation>
    </message>
    <message>
        <source>%1 recordings are kept without an order</source>
        <translation>%1 份录制内容还没有归入工单</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>The camera was opened %1 by %2</source>
        <translation>%2 于 %1 打开相机</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>StarRating</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 星（共 5 星）</translation>
    </message>
</context>
<context>
    <name>SuspendSheet</name>
    <message>
        <source>Cannot go on now</source>
        <translation>现在无法继续</translation>
    </message>
    <message>
        <source>Let the order wait</source>
        <translation>工单转为等待</translation>
    </message>
    <message>
        <source>Material is missing</source>
        <translation>缺材料</translation>
    </message>
    <message>
        <source>A new date is needed</source>
        <translation>需要改约</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>These reasons stop the clock:</source>
        <translation>以下原因会暂停计时：</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>强光</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>这台平板</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>维修人员</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>占用空间</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Orders and entries</source>
        <translation>工单和记录</translation>
    </message>
    <message>
        <source>Everything is encrypted on this tablet.</source>
        <translation>全部内容在本机加密保存。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>A report for whoever helps you. You see what is in it before it is saved.</source>
        <translation>给协助人员的报告。保存前您可以看到全部内容。</translation>
    </message>
    <message>
        <source>Make a report for help</source>
        <translation>生成求助报告</translation>
    </message>
    <message>
        <source>Licence of %1</source>
        <translation>%1 的许可证</translation>
    </message>
    <message>
        <source>People on this tablet</source>
        <translation>使用这台平板的人员</translation>
    </message>
    <message>
        <source>Each has their own PIN, orders and entries. Change the shift here, or add somebody.</source>
        <translation>每个人有自己的 PIN、工单和记录。在这里交接班，或添加人员。</translation>
    </message>
    <message>
        <source>Change the shift</source>
        <translation>交接班</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Show more photos</source>
        <translation>显示更多照片</translation>
    </message>
</context>
<context>
    <name>VisitSteps</name>
    <message>
        <source>Visit</source>
        <translation>上门流程</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>Signed by %1</source>
        <translation>%1 已签字</translation>
    </message>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 星（共 5 星）</translation>
    </message>
    <message>
        <source>Owner absent</source>
        <translation>业主不在</translation>
    </message>
    <message>
        <source>Owner refused</source>
        <translation>业主拒签</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Take photos before the repair (%1)</source>
        <translation>拍维修前照片（%1）</translation>
    </message>
    <message>
        <source>Take photos during the repair (%1)</source>
        <translation>拍维修中照片（%1）</translation>
    </message>
    <message>
        <source>Take photos after the repair (%1)</source>
        <translation>拍维修后照片（%1）</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>I have arrived</source>
        <translation>我已到达</translation>
    </message>
    <message>
        <source>Start the repair</source>
        <translation>开始维修</translation>
    </message>
    <message>
        <source>Work done and checked</source>
        <translation>完工并已自检</translation>
    </message>
    <message>
        <source>Call the contact</source>
        <translation>致电联系人</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Consent to enter</source>
        <translation>入户同意</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>现场勘查</translation>
    </message>
    <message>
        <source>Agree the plan</source>
        <translation>谈定方案</translation>
    </message>
    <message>
        <source>Safety gate</source>
        <translation>施工前安全</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修执行</translation>
    </message>
    <message>
        <source>Clean up and check</source>
        <translation>清理与自检</translation>
    </message>
    <message>
        <source>Owner signs off</source>
        <translation>业主验收签字</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>还有未完成项</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>15 minutes before arriving</source>
        <translation>上门前 15 分钟</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Record a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>变更方案</translation>
    </message>
    <message>
        <source>Go to the checklist</source>
        <translation>去检查单</translation>
    </message>
    <message>
        <source>Go on with the work</source>
        <translation>继续作业</translation>
    </message>
    <message>
        <source>Record the owner&apos;s consent</source>
        <translation>记录业主同意</translation>
    </message>
    <message>
        <source>Agree the plan with the owner</source>
        <translation>与业主谈定方案</translation>
    </message>
    <message>
        <source>Let the owner sign</source>
        <translation>请业主签字</translation>
    </message>
    <message>
        <source>Fill in the checklist</source>
        <translation>填写检查单</translation>
    </message>
    <message>
        <source>Signed and sealed. The front desk closes the order after it has arrived there.</source>
        <translation>已签字封存。送达后由前台关闭工单。</translation>
    </message>
    <message>
        <source>The front desk has not assigned this order yet.</source>
        <translation>前台还没有派单。</translation>
    </message>
    <message>
        <source>The front desk cancelled this order. What was recorded stays.</source>
        <translation>前台已取消这张工单，已有记录全部保留。</translation>
    </message>
    <message>
        <source>This order is finished.</source>
        <translation>这张工单已完结。</translation>
    </message>
    <message>
        <source>There is nothing to do here now.</source>
        <translation>现在没有要做的事。</translation>
    </message>
    <message>
        <source>Accept and set off</source>
        <translation>接单并出发</translation>
    </message>
    <message>
        <source>Accept, go later</source>
        <translation>先接单，稍后出发</translation>
    </message>
    <message>
        <source>Record the plan</source>
        <translation>记录方案</translation>
    </message>
    <message>
        <source>Correct the consent</source>
        <translation>更正同意记录</translation>
    </message>
    <message>
        <source>Take photos before the repair</source>
        <translation>拍摄维修前照片</translation>
    </message>
    <message>
        <source>Take photos during the repair</source>
        <translation>拍摄维修中照片</translation>
    </message>
    <message>
        <source>Take photos after the repair</source>
        <translation>拍摄维修后照片</translation>
    </message>
    <message>
        <source>Signed by %1 for the owner</source>
        <translation>%1 代业主签字</translation>
    </message>
    <message>
        <source>Inspection done</source>
        <translation>查验完成</translation>
    </message>
    <message>
        <source>Badge and order shown</source>
        <translation>已出示工牌和工单</translation>
    </message>
    <message>
        <source>Record the second opinion</source>
        <translation>登记复核意见</translation>
    </message>
    <message>
        <source>Name the second person</source>
        <translation>登记同行人员</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>现场已清理</translation>
    </message>
    <message>
        <source>Owner told what to watch for</source>
        <translation>已告知业主注意事项</translation>
    </message>
    <message>
        <source>Quote the price to the owner</source>
        <translation>向业主报价</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>改造</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报修</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已派单</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接单</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在路上</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>已勘查</translation>
    </message>
    <message>
        <source>Plan agreed</source>
        <translation>方案已定</translation>
    </message>
    <message>
        <source>Waiting for material</source>
        <translation>等材料</translation>
    </message>
    <message>
        <source>Waiting for a new date</source>
        <translation>等改约</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已自检</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Before the repair</source>
        <translation>维修前</translation>
    </message>
    <message>
        <source>During the repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation>维修后</translation>
    </message>
    <message>
        <source>In warranty: free of charge</source>
        <translation>保修期内：免费维修</translation>
    </message>
    <message>
        <source>Out of warranty: agree a price first</source>
        <translation>已过保修期：先谈定价格</translation>
    </message>
    <message>
        <source>Warranty not known</source>
        <translation>保修情况不明</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Partly granted</source>
        <translation>部分批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>改用替代品</translation>
    </message>
    <message>
        <source>The owner asked for a later date</source>
        <translation>业主要求改期</translation>
    </message>
    <message>
        <source>Material is on special order</source>
        <translation>材料专项订购中</translation>
    </message>
    <message>
        <source>The order&apos;s state</source>
        <translation>工单状态</translation>
    </message>
    <message>
        <source>The appointment</source>
        <translation>预约时间</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>维修人员</translation>
    </message>
    <message>
        <source>A requisition</source>
        <translation>材料申请</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date in this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>date in another year</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of any year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Pressed by mistake, taken back</source>
        <translation>误按，已撤回</translation>
    </message>
</context>
<context>
    <name>siteproof::CaptureViewModel</name>
    <message>
        <source>This photo was there already.</source>
        <translation>这张照片之前已保存过。</translation>
    </message>
    <message>
        <source>Saved on this tablet.</source>
        <translation>已保存到本机。</translation>
    </message>
    <message>
        <source>Photos are still being saved. The next one can be taken in a moment.</source>
        <translation>照片还在保存，稍等片刻即可拍下一张。</translation>
    </message>
    <message>
        <source>1 photo is not saved yet; it is kept on this tablet.</source>
        <translation>有 1 张照片还没有保存好，照片仍在本机。</translation>
    </message>
    <message>
        <source>%1 photos are not saved yet; they are kept on this tablet.</source>
        <translation>有 %1 张照片还没有保存好，照片仍在本机。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片：%1 张</translation>
    </message>
    <message>
        <source>%1 of %2 angles</source>
        <translation>%1/%2 个角度</translation>
    </message>
    <message>
        <source>All %1 angles are there</source>
        <translation>%1 个角度已拍齐</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>%1 of %2 photos</source>
        <translation>照片 %1/%2</translation>
    </message>
</context>
<context>
    <name>siteproof::ChecklistViewModel</name>
    <message>
        <source>The checklist comes with the next synchronisation.</source>
        <translation>检查单会在下次同步时到达。</translation>
    </message>
    <message>
        <source>This order has no checklist.</source>
        <translation>这张工单没有检查单。</translation>
    </message>
    <message>
        <source>%1 of %2 required answers</source>
        <translation>必填 %1/%2</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>已移除：%1</translation>
    </message>
</context>
<context>
    <name>siteproof::OrderViewModel</name>
    <message>
        <source>not applied: it crossed another change</source>
        <translation>未生效：与另一处改动冲突</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>计时已暂停</translation>
    </message>
</context>
<context>
    <name>siteproof::PhotoStageViewModel</name>
    <message>
        <source>%1 of %2 photos</source>
        <translation>照片 %1/%2</translation>
    </message>
    <message>
        <source>Photos: %1</source>
        <translation>照片 %1 张</translation>
    </message>
    <message>
        <source>angles still missing: %1</source>
        <translation>还缺角度：%1</translation>
    </message>
    <message>
        <source>%1 photos, at least %2</source>
        <translation>照片 %1 张（至少 %2 张）</translation>
    </message>
</context>
<context>
    <name>siteproof::SearchViewModel</name>
    <message>
        <source>%1 · orders: %2</source>
        <translation>%1 · %2 张工单</translation>
    </message>
</context>
<context>
    <name>siteproof::SignOffViewModel</name>
    <message>
        <source>Write down why nobody signs.</source>
        <translation>请写明没有签字的原因。</translation>
    </message>
    <message>
        <source>Please sign in the box.</source>
        <translation>请在框内签名。</translation>
    </message>
    <message>
        <source>Please give 1 to 5 stars.</source>
        <translation>请选择 1 至 5 星。</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Sign and seal</source>
        <translation>签字并封存</translation>
    </message>
    <message>
        <source>Record without a signature</source>
        <translation>记录为未签字</translation>
    </message>
    <message>
        <source>Exactly this text is signed and sealed.</source>
        <translation>签字封存的就是以下这段文字，一字不差。</translation>
    </message>
    <message>
        <source>Exactly this text and these photos are signed and sealed.</source>
        <translation>签字封存的就是以下文字和照片，一字不差。</translation>
    </message>
    <message>
        <source>Photos taken with another tablet, in the text alone: %1</source>
        <translation>另有 %1 张照片由其他平板拍摄，只在文字中列出。</translation>
    </message>
    <message>
        <source>Family; the owner is away</source>
        <translation>家属签字；业主外出</translation>
    </message>
    <message>
        <source>Tenant; the owner lives elsewhere</source>
        <translation>租客签字；业主不在此居住</translation>
    </message>
    <message>
        <source>Property office; the owner asked by phone</source>
        <translation>物业代签；业主电话委托</translation>
    </message>
    <message>
        <source>The owner cannot write</source>
        <translation>业主无法写字</translation>
    </message>
    <message>
        <source>Choose or write why somebody signs for the owner.</source>
        <translation>请选择或填写代签的原因。</translation>
    </message>
</context>
<context>
    <name>siteproof::SyncViewModel</name>
    <message>
        <source>Looking at what is waiting</source>
        <translation>正在查看待发送内容</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>全部内容已在服务器上</translation>
    </message>
    <message>
        <source>Nothing has been synchronised yet</source>
        <translation>还没有同步过</translation>
    </message>
    <message>
        <source>1 photo waiting; it goes out when there is a network</source>
        <translation>1 张照片待上传，连上网络后自动发送</translation>
    </message>
    <message>
        <source>%1 photos waiting; they go out when there is a network</source>
        <translation>%1 张照片待上传，连上网络后自动发送</translation>
    </message>
    <message>
        <source>1 entry waiting; it goes out when there is a network</source>
        <translation>1 条记录待发送，连上网络后自动发送</translation>
    </message>
    <message>
        <source>%1 entries waiting; they go out when there is a network</source>
        <translation>%1 条记录待发送，连上网络后自动发送</translation>
    </message>
    <message>
        <source>Some entries were set aside by the server</source>
        <translation>有记录被服务器暂时搁置</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Sending entries</source>
        <translation>正在发送记录</translation>
    </message>
    <message>
        <source>Receiving changes</source>
        <translation>正在接收更新</translation>
    </message>
    <message>
        <source>Asking for receipts</source>
        <translation>正在核对回执</translation>
    </message>
    <message>
        <source>Sending photos: %1 left, %2 per second</source>
        <translation>正在上传照片：还剩 %1，每秒 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Trying again in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>The last attempt did not get through. Nothing is lost; it is tried again. (%1)</source>
        <translation>上次没有发送成功。数据没有丢失，会自动重试。（%1）</translation>
    </message>
    <message>
        <source>1 photo waiting</source>
        <translation>1 张照片待上传</translation>
    </message>
    <message>
        <source>%1 photos waiting</source>
        <translation>%1 张照片待上传</translation>
    </message>
    <message>
        <source>1 entry waiting</source>
        <translation>1 条记录待发送</translation>
    </message>
    <message>
        <source>%1 entries waiting</source>
        <translation>%1 条记录待发送</translation>
    </message>
    <message>
        <source>Sending is paused. Everything is kept on this tablet until you go on.</source>
        <translation>发送已暂停。所有内容都保存在平板上，等您继续。</translation>
    </message>
    <message>
        <source>No network now. Everything is kept on this tablet and goes out by itself later.</source>
        <translation>现在没有网络。所有内容都保存在平板上，稍后自动发送。</translation>
    </message>
    <message>
        <source>Photos wait for Wi-Fi: the network of now costs. Entries go out all the same.</source>
        <translation>照片正在等待 Wi-Fi：当前网络按流量计费。记录照常发送。</translation>
    </message>
    <message>
        <source>This choice holds until the program ends: %1</source>
        <translation>这个选择只在程序关闭前有效：%1</translation>
    </message>
</context>
<context>
    <name>siteproof::TodayViewModel</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>today&apos;s date</comment>
        <translation>M月d日 dddd</translation>
    </message>
</context>
<context>
    <name>siteproof::VisitViewModel</name>
    <message>
        <source>%1 And %2 more.</source>
        <translation>%1 另有 %2 项。</translation>
    </message>
    <message>
        <source>Recorded: %1.</source>
        <translation>已记录：%1。</translation>
    </message>
</context>
<context>
    <name>ZoomablePhoto</name>
    <message>
        <source>The photo is kept but cannot be shown</source>
        <translation>照片已保存，但无法显示</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
</context>
<context>
    <name>FirstDayPage</name>
    <message>
        <source>This happens once. Afterwards everything works without a network.</source>
        <translation>只需这一次，之后没有网络也能工作。</translation>
    </message>
    <message>
        <source>Begin with what is here</source>
        <translation>先用已收到的开始</translation>
    </message>
</context>
<context>
    <name>siteproof::FirstDayViewModel</name>
    <message>
        <source>Fetching your orders</source>
        <translation>正在获取您的工单</translation>
    </message>
    <message>
        <source>Orders received so far: %1</source>
        <translation>已收到工单：%1 张</translation>
    </message>
    <message>
        <source>There is no connection to the server now. What has arrived is here to work with; the rest comes by itself when there is a network.</source>
        <translation>现在连不上服务器。已收到的可以先用，其余的有网络后会自动送达。</translation>
    </message>
</context>
<context>
    <name>ForgottenPin</name>
    <message>
        <source>Ask the front desk for a new code for %1. Everything on this tablet stays; the PIN is removed.</source>
        <translation>请向前台为 %1 要一个新注册码。平板上的内容全部保留，PIN 会被取消。</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新注册码</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Let me in</source>
        <translation>让我进入</translation>
    </message>
    <message>
        <source>Back to the PIN</source>
        <translation>返回输入 PIN</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>I forgot the PIN</source>
        <translation>忘记了 PIN</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换人使用</translation>
    </message>
</context>
<context>
    <name>PinOffer</name>
    <message>
        <source>Lock this tablet with a PIN, so that nobody else looks into your orders?</source>
        <translation>要用 PIN 锁住平板、不让别人看到您的工单吗？</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Digits entered: %1</source>
        <translation>已输入 %1 位</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
</context>
<context>
    <name>PinSection</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>The PIN is asked for at the start and before the owner&apos;s page is left. Sending goes on behind the lock.</source>
        <translation>启动时和离开业主页面前会要求输入 PIN。锁定后照常发送。</translation>
    </message>
    <message>
        <source>No PIN is set: whoever holds this tablet can look into your orders.</source>
        <translation>还没有设置 PIN：谁拿着平板都能看到您的工单。</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>取消 PIN</translation>
    </message>
    <message>
        <source>Lock when untouched for</source>
        <translation>无人操作多久后锁定</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不锁定</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>取消 PIN</translation>
    </message>
    <message>
        <source>It is asked for at the start and when the tablet lay untouched. Forgot it? The front desk lets you in again with a new code.</source>
        <translation>启动时和平板一段时间无人操作后会要求输入。忘记了？前台给您一个新注册码即可重新进入。</translation>
    </message>
</context>
<context>
    <name>siteproof::PinViewModel</name>
    <message>
        <source>Enter your PIN</source>
        <translation>请输入 PIN</translation>
    </message>
    <message>
        <source>Enter the PIN of now</source>
        <translation>请输入现在的 PIN</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 8 digits</source>
        <translation>请设定 4 至 8 位数字的 PIN</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>请再输入一次</translation>
    </message>
    <message>
        <source>The PIN was wrong too often. Wait %1 seconds, then try again.</source>
        <translation>PIN 输错次数过多。请等待 %1 秒后再试。</translation>
    </message>
    <message>
        <source>The PIN was wrong too often. Wait %1 minutes, then try again.</source>
        <translation>PIN 输错次数过多。请等待 %1 分钟后再试。</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>两次输入不一样，请重新设定 PIN。</translation>
    </message>
    <message>
        <source>%1: enter your PIN</source>
        <translation>%1：请输入您的 PIN</translation>
    </message>
</context>
<context>
    <name>ScanChoice</name>
    <message>
        <source>Choose a picture of the code</source>
        <translation>选择二维码图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Hold the front desk&apos;s code into the frame. It goes on by itself.</source>
        <translation>把前台的二维码放进框内，会自动继续。</translation>
    </message>
    <message>
        <source>Stop scanning</source>
        <translation>停止扫码</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>扫描二维码</translation>
    </message>
</context>
<context>
    <name>siteproof::EnrolViewModel</name>
    <message>
        <source>The code is still missing.</source>
        <translation>还没有填写注册码。</translation>
    </message>
    <message>
        <source>The server&apos;s address is still missing.</source>
        <translation>还没有填写服务器地址。</translation>
    </message>
    <message>
        <source>The server&apos;s address and the code are still missing.</source>
        <translation>还没有填写服务器地址和注册码。</translation>
    </message>
    <message>
        <source>This is no server address. It looks like https://name.</source>
        <translation>这不是服务器地址，格式应为 https://名称。</translation>
    </message>
    <message>
        <source>The server&apos;s identity cannot be confirmed. Ask the front desk whether the address is right.</source>
        <translation>无法确认服务器的身份。请向前台核对地址。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network and the address, then try again; the code stays valid.</source>
        <translation>连不上服务器。请检查网络和地址后再试，注册码仍然有效。</translation>
    </message>
</context>
<context>
    <name>AskedLine</name>
    <message>
        <source>%1, %2: %3. For %4</source>
        <comment>material, quantity: state. For order</comment>
        <translation>%1，%2：%3。工单：%4</translation>
    </message>
</context>
<context>
    <name>AskedList</name>
    <message>
        <source>Nothing asked for</source>
        <translation>还没有申请材料</translation>
    </message>
    <message>
        <source>Choose a material of the store to ask for it; the answers appear here.</source>
        <translation>在库存中点选材料即可申请；答复会显示在这里。</translation>
    </message>
</context>
<context>
    <name>MaterialWords</name>
    <message>
        <source>pc</source>
        <translation>个</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>副</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>副</translation>
    </message>
    <message>
        <source>set</source>
        <translation>套</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>套</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>平方米</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>rolls</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>tube</source>
        <translation>支</translation>
    </message>
    <message>
        <source>tubes</source>
        <translation>支</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>袋</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>袋</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>%1 on hand</source>
        <translation>库存 %1</translation>
    </message>
    <message>
        <source>%1 on hand, below the safety stock of %2</source>
        <translation>库存 %1，低于安全库存 %2</translation>
    </message>
    <message>
        <source>none; ordered 3 days ahead</source>
        <translation>无库存，需提前 3 天订货</translation>
    </message>
    <message>
        <source>none on hand</source>
        <translation>无库存</translation>
    </message>
    <message>
        <source>as of %1; may have changed</source>
        <translation>截至%1，可能已有变化</translation>
    </message>
    <message>
        <source>This stock list is %1 days old. Ask the store before you rely on it.</source>
        <translation>这份库存表已有 %1 天未更新，使用前请先问仓库。</translation>
    </message>
    <message>
        <source>No answer yet; it comes with a later synchronisation.</source>
        <translation>尚无答复，之后同步时会收到。</translation>
    </message>
    <message>
        <source>%1 granted</source>
        <translation>批准 %1</translation>
    </message>
    <message>
        <source>%1 of %2 granted</source>
        <translation>申请 %2，批准 %1</translation>
    </message>
    <message>
        <source>a part of %1 granted</source>
        <translation>申请 %1，部分批准</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>%1 instead</source>
        <translation>改用%1</translation>
    </message>
    <message>
        <source>something else instead</source>
        <translation>改用其他材料</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>answer: its reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 received</source>
        <comment>an amount</comment>
        <translation>已收到 %1</translation>
    </message>
    <message>
        <source>%1 agreed to the substitute %2</source>
        <comment>who; in person, by phone</comment>
        <translation>%1 已%2同意代用</translation>
    </message>
    <message>
        <source>count it: the amounts are too large or too fine</source>
        <translation>数量过大或过细，请盘点</translation>
    </message>
    <message>
        <source>%1 in the van</source>
        <comment>an amount</comment>
        <translation>车上有 %1</translation>
    </message>
    <message>
        <source>%1 more went out than came in</source>
        <comment>an amount</comment>
        <translation>用出比收到的多 %1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Refused at the quality check</source>
        <translation>验收不合格</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
</context>
<context>
    <name>MaterialsPage</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Asked for (%1)</source>
        <translation>申请（%1）</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>My van (to be counted)</source>
        <translation>我的车（该盘点了）</translation>
    </message>
    <message>
        <source>My van</source>
        <translation>我的车</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>One less</source>
        <translation>减一</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>加一</translation>
    </message>
</context>
<context>
    <name>RequestTarget</name>
    <message>
        <source>There is no open order to ask for.</source>
        <translation>没有可以申请材料的未完成工单。</translation>
    </message>
    <message>
        <source>For this order</source>
        <translation>用于这张工单</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>不换工单</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>换一张工单</translation>
    </message>
</context>
<context>
    <name>siteproof::SpaceViewModel</name>
    <message>
        <source>Photos that still fit on this tablet: about %1. Sync, or free some space.</source>
        <translation>这台平板大约还能存 %1 张照片。请同步或清理存储空间。</translation>
    </message>
    <message>
        <source>There is no room for photos any more. Signing still works: sync, or free some space.</source>
        <translation>没有空间再存照片了，仍然可以签字。请同步或清理存储空间。</translation>
    </message>
</context>
<context>
    <name>StockLine</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>material, specification, stock</comment>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>StockList</name>
    <message>
        <source>Material, size, code</source>
        <translation>材料、规格、编码</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>库存%1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No stock list yet</source>
        <translation>还没有库存表</translation>
    </message>
    <message>
        <source>Try a shorter word. Material that is not listed can be asked for by its code on the order&apos;s page.</source>
        <translation>换个更短的词试试。表里没有的材料，可在工单页按编码申请。</translation>
    </message>
    <message>
        <source>It comes with a synchronisation, once the office has sent one. Material can be asked for by its code on the order&apos;s page.</source>
        <translation>办公室发出后，同步时会收到。材料可在工单页按编码申请。</translation>
    </message>
</context>
<context>
    <name>siteproof::StockViewModel</name>
    <message>
        <source>%1 %2 per %3</source>
        <comment>price, currency, unit</comment>
        <translation>%1 %2／%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>material, its specification</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Read on the whole page</source>
        <translation>整页查看</translation>
    </message>
    <message>
        <source>On to the signature</source>
        <translation>去签字</translation>
    </message>
</context>
<context>
    <name>TimeStepper</name>
    <message>
        <source>%1: earlier</source>
        <translation>%1：往前</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1：往后</translation>
    </message>
</context>
<context>
    <name>MomentEditor</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Take this time</source>
        <translation>就用这个时间</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>siteproof::DraftKeeper</name>
    <message>
        <source>The storage is full, so this is not saved yet. It is still on the screen: free some space; saving is tried again with the next key.</source>
        <translation>存储空间已满，刚才填写的内容还没有保存，但仍在屏幕上。请腾出一些空间，再输入一个字就会重新保存。</translation>
    </message>
    <message>
        <source>The storage is read-only, so this is not saved yet. It is still on the screen: make the storage writable; saving is tried again with the next key.</source>
        <translation>存储是只读的，刚才填写的内容还没有保存，但仍在屏幕上。请让存储恢复可写，再输入一个字就会重新保存。</translation>
    </message>
    <message>
        <source>This could not be saved yet. It is still on the screen: do not close the program; saving is tried again with the next key.</source>
        <translation>刚才填写的内容还没有保存，但仍在屏幕上。请不要关闭程序，再输入一个字就会重新保存。</translation>
    </message>
</context>
<context>
    <name>siteproof::MomentViewModel</name>
    <message>
        <source>ddd d MMM</source>
        <comment>date with its weekday</comment>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>SignerFields</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>SignatureBox</name>
    <message>
        <source>Sign here with a finger or a pen</source>
        <translation>请用手指或笔在这里签名</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>签名：%1</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新签</translation>
    </message>
</context>
<context>
    <name>SignatureList</name>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签</translation>
    </message>
</context>
<context>
    <name>CosignerCard</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>姓名：%1</translation>
    </message>
    <message>
        <source>Why a witness signs (may stay empty)</source>
        <translation>见证原因（可不填）</translation>
    </message>
    <message>
        <source>Take this signature off</source>
        <translation>取消这个签名</translation>
    </message>
</context>
<context>
    <name>CosignerCards</name>
    <message>
        <source>Add a signature</source>
        <translation>添加签名</translation>
    </message>
    <message>
        <source>Add a signature: %1</source>
        <translation>添加签名：%1</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
</context>
<context>
    <name>siteproof::SignerEntry</name>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>代业主签字</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>siteproof::CosignerList</name>
    <message>
        <source>%1: please write the name, or take this signature off.</source>
        <translation>%1：请填写姓名，或取消这个签名。</translation>
    </message>
    <message>
        <source>%1: please sign, or take this signature off.</source>
        <translation>%1：请签名，或取消这个签名。</translation>
    </message>
    <message>
        <source>%1 is on the list twice: take one signature off.</source>
        <translation>%1 在名单上有两次：请取消其中一个签名。</translation>
    </message>
</context>
<context>
    <name>SealAgainSheet</name>
    <message>
        <source>Seal again without the owner</source>
        <translation>业主未到场，重新封存</translation>
    </message>
    <message>
        <source>Seal this version</source>
        <translation>封存这个版本</translation>
    </message>
    <message>
        <source>The owner signed an earlier version, which stays. The next one is sealed by this tablet alone and says why.</source>
        <translation>业主签过的旧版本会保留。下一个版本只由本平板封存，并写明原因。</translation>
    </message>
    <message>
        <source>Why without the owner</source>
        <translation>为什么没有业主签字</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>Where to save the evidence</source>
        <translation>证据保存到哪里</translation>
    </message>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>Sealed record</source>
        <translation>封存记录</translation>
    </message>
    <message>
        <source>Not sealed yet</source>
        <translation>还没有封存</translation>
    </message>
    <message>
        <source>The record is sealed when the owner signs off.</source>
        <translation>业主签字时记录会被封存。</translation>
    </message>
    <message>
        <source>Seal again</source>
        <translation>重新封存</translation>
    </message>
    <message>
        <source>Saving the evidence</source>
        <translation>正在保存证据</translation>
    </message>
    <message>
        <source>Share evidence</source>
        <translation>分享证据</translation>
    </message>
    <message>
        <source>Share report</source>
        <translation>分享报告</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The tablet&apos;s clock</source>
        <translation>平板的时钟</translation>
    </message>
    <message>
        <source>Such a change is part of the record; the server&apos;s receipts tell the time beside it.</source>
        <translation>时钟的变化会写入记录；服务器的回执另外证明时间。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>SealSection</name>
    <message>
        <source>Sealed record</source>
        <translation>封存记录</translation>
    </message>
    <message>
        <source>Versions, sharing, sealing again</source>
        <translation>版本、分享、重新封存</translation>
    </message>
    <message>
        <source>Versions and sharing</source>
        <translation>版本与分享</translation>
    </message>
</context>
<context>
    <name>SealVersion</name>
    <message>
        <source>holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>之后有变化</translation>
    </message>
</context>
<context>
    <name>siteproof::SealViewModel</name>
    <message>
        <source>Sealed again without the owner: %1</source>
        <translation>业主未到场重新封存：%1</translation>
    </message>
    <message>
        <source>Changed since: %1</source>
        <translation>之后有变化：%1</translation>
    </message>
    <message>
        <source>1 photo in the record</source>
        <translation>记录中有 1 张照片</translation>
    </message>
    <message>
        <source>%1 photos in the record</source>
        <translation>记录中有 %1 张照片</translation>
    </message>
    <message>
        <source>Changed since version %1 was sealed</source>
        <translation>版本 %1 封存后有变化</translation>
    </message>
    <message>
        <source>Sealed · version %1</source>
        <translation>已封存 · 版本 %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>The owner has left; added after signing</source>
        <translation>业主已离开；签字后补充</translation>
    </message>
    <message>
        <source>Correction; the owner was told by phone</source>
        <translation>更正；已电话告知业主</translation>
    </message>
    <message>
        <source>Rework after the visit; the owner signs next time</source>
        <translation>上门后返工；业主下次签字</translation>
    </message>
    <message>
        <source>Sealed %1</source>
        <translation>封存于%1</translation>
    </message>
</context>
<context>
    <name>SealWords</name>
    <message>
        <source>an answer of the checklist was entered</source>
        <translation>填写了一项检查单</translation>
    </message>
    <message>
        <source>the marks on a photo were changed</source>
        <translation>照片上的标注有改动</translation>
    </message>
    <message>
        <source>a photo was added</source>
        <translation>新增了一张照片</translation>
    </message>
    <message>
        <source>a recording was added</source>
        <translation>新增了一段录音或视频</translation>
    </message>
    <message>
        <source>a consent was recorded</source>
        <translation>记录了一次同意</translation>
    </message>
    <message>
        <source>a plan was agreed</source>
        <translation>商定了方案</translation>
    </message>
    <message>
        <source>a part was noted as used</source>
        <translation>登记了用料</translation>
    </message>
    <message>
        <source>it was signed off again</source>
        <translation>再次签字</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>业主：%1</translation>
    </message>
    <message>
        <source>For the owner: %1</source>
        <translation>代业主：%1</translation>
    </message>
    <message>
        <source>Owner absent</source>
        <translation>业主不在</translation>
    </message>
    <message>
        <source>Owner refused</source>
        <translation>业主拒签</translation>
    </message>
    <message>
        <source>Technician: %1</source>
        <translation>技术员：%1</translation>
    </message>
    <message>
        <source>Supervisor: %1</source>
        <translation>主管：%1</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>见证人：%1</translation>
    </message>
    <message>
        <source>Other party: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>The tablet&apos;s clock was set back by %1, from %2 to %3.</source>
        <translation>平板的时钟被调慢了 %1：从%2到%3。</translation>
    </message>
    <message>
        <source>The tablet&apos;s clock was set forward by %1, from %2 to %3.</source>
        <translation>平板的时钟被调快了 %1：从%2到%3。</translation>
    </message>
    <message>
        <source>The server has not confirmed it yet: it goes there by itself.</source>
        <translation>服务器尚未确认：会自动发送。</translation>
    </message>
    <message>
        <source>The server has it since %1, number %2 of its log.</source>
        <translation>服务器自%1起已收到，日志编号 %2。</translation>
    </message>
    <message>
        <source>No timestamp of an authority yet.</source>
        <translation>还没有权威机构的时间戳。</translation>
    </message>
    <message>
        <source>An authority&apos;s timestamp is with it.</source>
        <translation>附有权威机构的时间戳。</translation>
    </message>
</context>
<context>
    <name>VoiceNoteSheet</name>
    <message>
        <source>Voice note</source>
        <translation>语音备注</translation>
    </message>
    <message>
        <source>Voice note about this photo</source>
        <translation>关于这张照片的语音备注</translation>
    </message>
    <message>
        <source>Save the voice note</source>
        <translation>保存语音备注</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Delete and record anew</source>
        <translation>删除并重录</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
</context>
<context>
    <name>RecordingsSection</name>
    <message>
        <source>Recordings</source>
        <translation>录音与视频</translation>
    </message>
    <message>
        <source>No voice notes yet.</source>
        <translation>还没有语音备注。</translation>
    </message>
    <message>
        <source>%1 about a photo</source>
        <translation>%1（关于一张照片）</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Record a voice note</source>
        <translation>录一段语音备注</translation>
    </message>
</context>
<context>
    <name>siteproof::VoiceNoteViewModel</name>
    <message>
        <source>This device has no microphone.</source>
        <translation>这台设备没有麦克风。</translation>
    </message>
    <message>
        <source>Press and speak; up to 10 minutes.</source>
        <translation>按下后说话；最长 10 分钟。</translation>
    </message>
    <message>
        <source>The microphone is being opened.</source>
        <translation>正在打开麦克风。</translation>
    </message>
    <message>
        <source>Recording. Press again to stop.</source>
        <translation>正在录音。再按一次停止。</translation>
    </message>
    <message>
        <source>Listen to it, then save or delete it.</source>
        <translation>先听一遍，再保存或删除。</translation>
    </message>
    <message>
        <source>Playing back.</source>
        <translation>正在播放。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>The microphone heard nothing. Check that it is allowed and that no other program uses it.</source>
        <translation>麦克风没有录到声音。请检查权限，以及是否有其他程序在使用麦克风。</translation>
    </message>
</context>
<context>
    <name>siteproof::RecordingsViewModel</name>
    <message>
        <source>Voice note</source>
        <translation>语音备注</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Where to save the report</source>
        <translation>报告保存到哪里</translation>
    </message>
    <message>
        <source>Back to the sealed record</source>
        <translation>返回封存记录</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英双语</translation>
    </message>
    <message>
        <source>For the owner: what was hidden on photos stays hidden, and no photo carries where it was taken.</source>
        <translation>给业主：照片上遮住的内容仍然遮住，照片不含拍摄位置。</translation>
    </message>
    <message>
        <source>Pages of the report: %1</source>
        <translation>报告页数：%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The report is being drawn.</source>
        <translation>正在生成报告。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Save the report to share it</source>
        <translation>保存报告以便分享</translation>
    </message>
</context>
<context>
    <name>siteproof::ReportViewModel</name>
    <message>
        <source>This tablet cannot sign the file itself. The report is complete; share the sealed record with it when somebody wants proof that nothing was altered.</source>
        <translation>这台平板不能给文件本身签名。报告内容完整；如有人要证明未被改动，请连同封存记录一起分享。</translation>
    </message>
</context>
<context>
    <name>siteproof::FileShare</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>HandOverSection</name>
    <message>
        <source>Hand-over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>移交给同事</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand the order over</source>
        <translation>移交工单</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Who takes it over</source>
        <translation>由谁接手</translation>
    </message>
    <message>
        <source>Log-in name, such as li.wei</source>
        <translation>登录名，例如 li.wei</translation>
    </message>
    <message>
        <source>Open points that go along with it:</source>
        <translation>一并移交的未完事项：</translation>
    </message>
    <message>
        <source>Nothing is open: the order goes over as it stands.</source>
        <translation>没有未完事项，工单按现状移交。</translation>
    </message>
    <message>
        <source>One more open point</source>
        <translation>补充一项未完事项</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>HandedCard</name>
    <message>
        <source>Handed to you</source>
        <translation>移交给您的</translation>
    </message>
    <message>
        <source>I take it over</source>
        <translation>我来接手</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看工单</translation>
    </message>
</context>
<context>
    <name>siteproof::HandOverViewModel</name>
    <message>
        <source>Taken over by %1 %2.</source>
        <translation>%1 于 %2 接手。</translation>
    </message>
    <message>
        <source>Handed to %1 %2; not taken yet.</source>
        <translation>%2 移交给 %1，对方还没有接手。</translation>
    </message>
</context>
<context>
    <name>siteproof::HandedViewModel</name>
    <message>
        <source>From %1, %2 · first asked: %3</source>
        <translation>来自 %1，%2 · 首问：%3</translation>
    </message>
    <message>
        <source>Further open points: %1</source>
        <translation>还有未完事项：%1 项</translation>
    </message>
    <message>
        <source>Further orders handed to you: %1</source>
        <translation>另有移交给您的工单：%1 张</translation>
    </message>
</context>
<context>
    <name>ChecklistPosition</name>
    <message>
        <source>Stop looking</source>
        <translation>停止定位</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>就在这里</translation>
    </message>
</context>
<context>
    <name>PositionSection</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Record where I am</source>
        <translation>记录我的位置</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>What you record then also says where you were, for the office and for whoever checks the record; copies for the owner leave it out.</source>
        <translation>打开后，您的记录会写明当时所在的位置，供公司和核查记录的人查看；给业主的副本不含位置。</translation>
    </message>
</context>
<context>
    <name>siteproof::HereViewModel</name>
    <message>
        <source>So far it is known to within %1 m. A moment longer makes it finer.</source>
        <translation>目前误差 %1 米以内，再等一会儿会更准。</translation>
    </message>
    <message>
        <source>Looking for where you are. It takes half a minute at most.</source>
        <translation>正在定位，最多半分钟。</translation>
    </message>
    <message>
        <source>This tablet does not let Siteproof know where it is. Allow it in the system&apos;s settings, or type it.</source>
        <translation>这台平板不允许 Siteproof 获取位置。请在系统设置中允许，或手动输入。</translation>
    </message>
    <message>
        <source>This tablet has nothing that measures where it is. Type it.</source>
        <translation>这台平板不能定位，请手动输入。</translation>
    </message>
    <message>
        <source>It is known to within %1 m only, which is no place. Go to a window and try again, or type it.</source>
        <translation>误差达 %1 米，不能算作位置。请到窗边再试，或手动输入。</translation>
    </message>
    <message>
        <source>Nothing came within half a minute. Go to a window and try again, or type it.</source>
        <translation>半分钟内没有定位结果。请到窗边再试，或手动输入。</translation>
    </message>
</context>
<context>
    <name>siteproof::PositionViewModel</name>
    <message>
        <source>This tablet does not let Siteproof know where it is. Allow it in the system&apos;s settings.</source>
        <translation>这台平板不允许 Siteproof 获取位置。请在系统设置中允许。</translation>
    </message>
    <message>
        <source>This tablet has nothing that measures where it is.</source>
        <translation>这台平板不能定位。</translation>
    </message>
    <message>
        <source>Known to within %1 m.</source>
        <translation>目前误差 %1 米以内。</translation>
    </message>
    <message>
        <source>Not known at the moment. What is recorded now says nothing of it.</source>
        <translation>目前没有定位结果，此时的记录不含位置。</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The shift of %1 begins</source>
        <translation>%1 开始当班</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Change the shift</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>People on this tablet</source>
        <translation>使用这台平板的人员</translation>
    </message>
    <message>
        <source>What was typed is kept. The tablet opens where they were.</source>
        <translation>已输入的内容都会保留。平板会回到对方上次停下的地方。</translation>
    </message>
    <message>
        <source>Before somebody else works with this tablet, set a PIN for yourself.</source>
        <translation>在别人使用这台平板之前，请先为自己设定 PIN。</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设定 PIN</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Their shift now</source>
        <translation>正在当班</translation>
    </message>
    <message>
        <source>Begin the shift of %1</source>
        <translation>由 %1 接班</translation>
    </message>
</context>
<context>
    <name>LeavingSection</name>
    <message>
        <source>Before you go</source>
        <translation>下班之前</translation>
    </message>
    <message>
        <source>These orders are still yours:</source>
        <translation>这些工单还在您名下：</translation>
    </message>
    <message>
        <source>No open order is yours.</source>
        <translation>您名下没有未完成的工单。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand over: %1</source>
        <translation>移交：%1</translation>
    </message>
</context>
<context>
    <name>TakeOverPanel</name>
    <message>
        <source>I forgot the PIN</source>
        <translation>忘记 PIN</translation>
    </message>
    <message>
        <source>Forgotten: the tablet becomes %1&apos;s and stays locked until the front desk lets them in with a new code.</source>
        <translation>忘记 PIN：平板转到 %1 名下并保持锁定，由前台用新的注册码解锁。</translation>
    </message>
</context>
<context>
    <name>AddPersonPanel</name>
    <message>
        <source>1  The code from the front desk, made for whoever joins</source>
        <translation>1  前台为新成员生成的注册码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>2  A PIN of their own, entered by themselves</source>
        <translation>2  本人自己输入的 PIN</translation>
    </message>
    <message>
        <source>The PIN is chosen.</source>
        <translation>PIN 已设定。</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>重新设定 PIN</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>siteproof::PeopleViewModel</name>
    <message>
        <source>Still to send: %1 entries, %2 photos and recordings</source>
        <translation>待发送：%1 条记录、%2 个照片和录音</translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>全部已在服务器上</translation>
    </message>
    <message>
        <source>Everything you recorded is on the server.</source>
        <translation>您的记录都已在服务器上。</translation>
    </message>
    <message>
        <source>%1 entries and %2 photos and recordings of yours wait; they are sent in the background, whoever&apos;s shift it is.</source>
        <translation>您还有 %1 条记录、%2 个照片和录音待发送；无论谁当班，都会在后台发送。</translation>
    </message>
    <message>
        <source>There are more: the list of the day shows them all.</source>
        <translation>还有更多工单：请到今日列表查看。</translation>
    </message>
</context>
<context>
    <name>siteproof::AddPersonViewModel</name>
    <message>
        <source>Choose a PIN of 4 to 8 digits</source>
        <translation>请设定 4 至 8 位数字的 PIN</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>请再输入一次</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>两次输入不一样，请重新设定。</translation>
    </message>
    <message>
        <source>The code is still missing.</source>
        <translation>还没有填写注册码。</translation>
    </message>
    <message>
        <source>Code and PIN are still missing.</source>
        <translation>还没有填写注册码和 PIN。</translation>
    </message>
    <message>
        <source>The PIN is still missing.</source>
        <translation>还没有设定 PIN。</translation>
    </message>
</context>
<context>
    <name>RaiseCard</name>
    <message>
        <source>Raised: %1</source>
        <translation>已派单：%1</translation>
    </message>
    <message>
        <source>Will be raised: %1</source>
        <translation>将派出：%1</translation>
    </message>
    <message>
        <source>Raise the order</source>
        <translation>现场派单</translation>
    </message>
    <message>
        <source>Raise it, I will do it</source>
        <translation>派给我，我来做</translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation>打开工单 %1</translation>
    </message>
</context>
<context>
    <name>RaisedSection</name>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Raised on the spot</source>
        <translation>现场派单</translation>
    </message>
    <message>
        <source>Open the inspection</source>
        <translation>打开检查单</translation>
    </message>
    <message>
        <source>Walk the route</source>
        <translation>按路线巡查</translation>
    </message>
    <message>
        <source>Orders raised here</source>
        <translation>在此派出的工单</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>RouteStopLine</name>
    <message>
        <source>done · %1</source>
        <translation>已完成 · %1</translation>
    </message>
</context>
<context>
    <name>PatrolRoutePage</name>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>No route</source>
        <translation>没有路线</translation>
    </message>
</context>
<context>
    <name>siteproof::RaisingViewModel</name>
    <message>
        <source>yours</source>
        <translation>由您负责</translation>
    </message>
    <message>
        <source>the office assigns it</source>
        <translation>由客服派给维修人员</translation>
    </message>
    <message>
        <source>goes out when there is a network</source>
        <translation>连上网络后自动发送</translation>
    </message>
    <message>
        <source>%1 · %2 · respond within %3 h</source>
        <translation>%1 · %2 · %3 小时内响应</translation>
    </message>
    <message>
        <source>Orders that findings ask for and that are not raised yet: %1</source>
        <translation>要派单、还没有派出的整改项：%1</translation>
    </message>
    <message>
        <source>Raised on the spot from %1: %2</source>
        <translation>由 %1 现场派出：%2</translation>
    </message>
    <message>
        <source>Raised on the spot from %1</source>
        <translation>由 %1 现场派出</translation>
    </message>
    <message>
        <source>A colleague raised %1 in the same words: look whether it is this one.</source>
        <translation>同事已派出 %1，描述相同：请先核对是否就是这一项。</translation>
    </message>
</context>
<context>
    <name>siteproof::PatrolRouteViewModel</name>
    <message>
        <source>Findings: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Orders raised: %1</source>
        <translation>已派单：%1</translation>
    </message>
    <message>
        <source>This order is no inspection: there is no route to walk.</source>
        <translation>这不是检查单，没有路线。</translation>
    </message>
    <message>
        <source>The checklist comes with the next synchronisation.</source>
        <translation>检查单会在下次同步时到达。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 stops done</source>
        <translation>共 %2 站，已完成 %1 站</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>目前没有发现问题</translation>
    </message>
    <message>
        <source>Next stop: %1</source>
        <translation>下一站：%1</translation>
    </message>
    <message>
        <source>All stops are done: back to the order</source>
        <translation>全部查完：返回工单</translation>
    </message>
</context>
<context>
    <name>BatchField</name>
    <message>
        <source>Batch or serial number (may stay empty)</source>
        <translation>批号或序列号（可不填）</translation>
    </message>
</context>
<context>
    <name>CodeLens</name>
    <message>
        <source>Hold the code into the frame. It goes on by itself.</source>
        <translation>把码对准取景框，识别后自动继续。</translation>
    </message>
    <message>
        <source>There is no camera here: choose a picture of the code, or type it.</source>
        <translation>这里没有相机：选择一张码的图片，或手动输入。</translation>
    </message>
    <message>
        <source>No code was found in the picture.</source>
        <translation>图片里没有找到码。</translation>
    </message>
    <message>
        <source>Read it from a picture</source>
        <translation>从图片读取</translation>
    </message>
    <message>
        <source>Choose a picture of the code</source>
        <translation>选择码的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>Counted: %1</source>
        <translation>已盘点：%1</translation>
    </message>
    <message>
        <source>Entered %1, not recorded yet</source>
        <translation>已输入 %1，尚未登记</translation>
    </message>
    <message>
        <source>To be counted</source>
        <translation>待盘点</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <comment>material, by the books. counted or not</comment>
        <translation>%1，%2。%3</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Record the count</source>
        <translation>登记数量</translation>
    </message>
    <message>
        <source>How many are there</source>
        <translation>实有多少</translation>
    </message>
    <message>
        <source>As the books say</source>
        <translation>与账面一致</translation>
    </message>
</context>
<context>
    <name>DeskMovedLine</name>
    <message>
        <source>%1: %2</source>
        <comment>received, used: what and how much</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Where did %1 go</source>
        <translation>批号 %1 的去向</translation>
    </message>
</context>
<context>
    <name>DeskRequestLine</name>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Receive: %1</source>
        <translation>收货：%1</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>代用</translation>
    </message>
    <message>
        <source>Substitute for %1</source>
        <translation>%1 的代用品</translation>
    </message>
</context>
<context>
    <name>FoundSheet</name>
    <message>
        <source>Something else is here</source>
        <translation>车上还有别的</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>盘点它</translation>
    </message>
    <message>
        <source>Unit, when the store does not know it</source>
        <translation>单位（仓库清单里没有时填写）</translation>
    </message>
</context>
<context>
    <name>GiveBackSheet</name>
    <message>
        <source>Give back</source>
        <translation>退料</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>退回原因</translation>
    </message>
</context>
<context>
    <name>PartField</name>
    <message>
        <source>Material: name or code</source>
        <translation>材料：名称或编码</translation>
    </message>
    <message>
        <source>Scan the package</source>
        <translation>扫包装上的码</translation>
    </message>
    <message>
        <source>Nothing by this name. It can be entered by its code all the same.</source>
        <translation>没有这个名称的材料。也可以直接填编码。</translation>
    </message>
    <message>
        <source>By the books the van is empty. Material can be entered by its code all the same.</source>
        <translation>账面上车里没有材料。也可以直接填编码。</translation>
    </message>
    <message>
        <source>By the books the van is empty: look for the material by its name or code.</source>
        <translation>账面上车里没有材料：请按名称或编码查找。</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>%1, %2</source>
        <comment>material, where and how much</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>PartScanSheet</name>
    <message>
        <source>Scan the package</source>
        <translation>扫包装上的码</translation>
    </message>
    <message>
        <source>Several materials have %1 on their package. Which one is it?</source>
        <translation>有几种材料的包装上都是 %1。是哪一种？</translation>
    </message>
</context>
<context>
    <name>ReceiveSheet</name>
    <message>
        <source>Receive material</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Receive without a request</source>
        <translation>无申请收货</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Take it in all the same</source>
        <translation>仍然收货</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Batch or serial number (may stay empty)</source>
        <translation>批号或序列号（可不填）</translation>
    </message>
    <message>
        <source>Is it the right kind, whole and usable?</source>
        <translation>规格对不对、有没有损坏、能不能用？</translation>
    </message>
    <message>
        <source>It is good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not good: it goes back</source>
        <translation>不合格，退回</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>哪里不合格</translation>
    </message>
    <message>
        <source>Why it came all the same</source>
        <translation>为什么还是到了货</translation>
    </message>
    <message>
        <source>Remark (may stay empty)</source>
        <translation>备注（可不填）</translation>
    </message>
</context>
<context>
    <name>StockTakePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Scan the next one</source>
        <translation>扫下一件</translation>
    </message>
    <message>
        <source>Something else is here</source>
        <translation>车上还有别的</translation>
    </message>
    <message>
        <source>The van was counted</source>
        <translation>车辆盘点已结束</translation>
    </message>
    <message>
        <source>Count the van</source>
        <translation>盘点车辆</translation>
    </message>
    <message>
        <source>Recorded on: %1</source>
        <translation>登记在：%1</translation>
    </message>
    <message>
        <source>No order to count on</source>
        <translation>没有可登记的工单</translation>
    </message>
    <message>
        <source>By the books the van is empty</source>
        <translation>账面上车里没有材料</translation>
    </message>
    <message>
        <source>A count is recorded on an open order, and there is none on this tablet now.</source>
        <translation>盘点要登记在未完成的工单上，本机现在没有这样的工单。</translation>
    </message>
    <message>
        <source>Scan or enter what is there all the same.</source>
        <translation>请扫码或输入车上实有的材料。</translation>
    </message>
    <message>
        <source>What was counted agrees with the books.</source>
        <translation>盘点结果与账面一致。</translation>
    </message>
    <message>
        <source>What differs from the books:</source>
        <translation>与账面不符的：</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Count on</source>
        <translation>继续盘点</translation>
    </message>
    <message>
        <source>End the count</source>
        <translation>结束盘点</translation>
    </message>
</context>
<context>
    <name>SubstituteSheet</name>
    <message>
        <source>Substitute</source>
        <translation>代用</translation>
    </message>
    <message>
        <source>The owner agrees</source>
        <translation>业主同意</translation>
    </message>
    <message>
        <source>In place of %1:</source>
        <translation>代替 %1：</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>谁同意</translation>
    </message>
    <message>
        <source>Why not the original (the store has said; may stay empty)</source>
        <translation>为什么不用原配件（仓库已说明，可不填）</translation>
    </message>
    <message>
        <source>Why not the original</source>
        <translation>为什么不用原配件</translation>
    </message>
</context>
<context>
    <name>TraceLine</name>
    <message>
        <source>%1, %2, by %3. For %4</source>
        <comment>what became of it, material, who, order</comment>
        <translation>%1，%2，%3。工单：%4</translation>
    </message>
</context>
<context>
    <name>TraceSheet</name>
    <message>
        <source>Where did it go</source>
        <translation>批号去向</translation>
    </message>
    <message>
        <source>Batch or serial number</source>
        <translation>批号或序列号</translation>
    </message>
    <message>
        <source>No order on this tablet holds this number. Check its letters; the office may know more.</source>
        <translation>本机的工单里没有这个号码。请核对字母和数字；办公室可能有更多记录。</translation>
    </message>
    <message>
        <source>There is more than is shown here.</source>
        <translation>还有更多，这里没有全部显示。</translation>
    </message>
</context>
<context>
    <name>UsePartSheet</name>
    <message>
        <source>Use a part</source>
        <translation>使用材料</translation>
    </message>
    <message>
        <source>Record the part</source>
        <translation>登记用料</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The photo that shows it (may stay open)</source>
        <translation>能看到它的照片（可不选）</translation>
    </message>
    <message>
        <source>shows the part</source>
        <translation>拍到材料</translation>
    </message>
    <message>
        <source>It shows the part: %1</source>
        <translation>拍到材料的照片：%1</translation>
    </message>
</context>
<context>
    <name>VanLine</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>material, how much, when it was counted</comment>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>VanList</name>
    <message>
        <source>Count the van</source>
        <translation>盘点车辆</translation>
    </message>
    <message>
        <source>Trace a batch</source>
        <translation>查批号去向</translation>
    </message>
    <message>
        <source>By the books the van is empty</source>
        <translation>账面上车里没有材料</translation>
    </message>
    <message>
        <source>Receive material on an order&apos;s page, or count what is there.</source>
        <translation>请在工单页收货，或盘点车上实有的材料。</translation>
    </message>
</context>
<context>
    <name>siteproof::BarcodeViewModel</name>
    <message>
        <source>The store&apos;s list does not know %1. Choose the material by its name or code, and tell the store this number.</source>
        <translation>仓库清单里没有 %1。请按名称或编码选择材料，并把这个号码告诉仓库。</translation>
    </message>
</context>
<context>
    <name>siteproof::MaterialDeskViewModel</name>
    <message>
        <source>The store refused this request.</source>
        <translation>仓库没有批准这条申请。</translation>
    </message>
    <message>
        <source>%1 still to come of what was granted.</source>
        <translation>批准的还有 %1 未到。</translation>
    </message>
    <message>
        <source>%1 still to come; the store has not answered yet.</source>
        <translation>还有 %1 未到，仓库还没有答复。</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>用剩的</translation>
    </message>
    <message>
        <source>Wrong size or kind</source>
        <translation>规格或型号不对</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>siteproof::PartChoiceViewModel</name>
    <message>
        <source>none in the van</source>
        <translation>车上没有</translation>
    </message>
</context>
<context>
    <name>siteproof::StockTakeViewModel</name>
    <message>
        <source>the books could not say</source>
        <translation>账面无法确定</translation>
    </message>
    <message>
        <source>%1 more than the books</source>
        <translation>比账面多 %1</translation>
    </message>
    <message>
        <source>%1 less than the books</source>
        <translation>比账面少 %1</translation>
    </message>
    <message>
        <source>by the books %1</source>
        <translation>账面 %1</translation>
    </message>
    <message>
        <source>the books cannot say</source>
        <translation>账面无法确定</translation>
    </message>
    <message>
        <source>Everything is counted.</source>
        <translation>全部盘点完毕。</translation>
    </message>
    <message>
        <source>%1 of %2 are still to be counted.</source>
        <translation>还有 %1 种未盘点，共 %2 种。</translation>
    </message>
</context>
<context>
    <name>siteproof::VanViewModel</name>
    <message>
        <source>counted %1</source>
        <translation>%1 盘点</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>从未盘点</translation>
    </message>
    <message>
        <source>The van is to be counted: that is done every week.</source>
        <translation>该盘点车辆了：每周盘点一次。</translation>
    </message>
    <message>
        <source>%1 of %2 materials are to be counted: that is done every week.</source>
        <translation>有 %1 种材料该盘点了（共 %2 种）：每周盘点一次。</translation>
    </message>
    <message>
        <source>Counted last %1.</source>
        <translation>上次盘点：%1。</translation>
    </message>
    <message>
        <source>This van was never counted.</source>
        <translation>这辆车从未盘点。</translation>
    </message>
</context>
</TS>
