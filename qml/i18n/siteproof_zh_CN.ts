<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CallSheet</name>
    <message>
        <source>Call the contact</source>
        <translation>致电联系人</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>记录通话</translation>
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
        <source>Back to the order</source>
        <translation>返回工单</translation>
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
        <source>No camera here</source>
        <translation>本机没有摄像头</translation>
    </message>
    <message>
        <source>Choose a photo from a file. It is stored exactly as the camera made it.</source>
        <translation>请从文件中选择照片，原样保存，不做任何修改。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
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
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>检查单</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>结论：%1</translation>
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
        <source>Record the consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Show name, badge and order, say what you come for, and enter only with consent.</source>
        <translation>报姓名、出示工牌和工单、说明来意，征得同意后再进门。</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>同意人</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Set up this tablet</source>
        <translation>启用这台平板</translation>
    </message>
    <message>
        <source>The front desk gives you the server&apos;s address and a code. Afterwards everything works without a network.</source>
        <translation>客服前台会给您服务器地址和注册码。启用之后，没有网络也能正常工作。</translation>
    </message>
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
        <source>Say why nobody signed: it is recorded as such.</source>
        <translation>请说明为什么没有签字，将如实记录。</translation>
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
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
</context>
<context>
    <name>OrderListPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>Search address, name, fault</source>
        <translation>搜索地址、姓名、故障</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation>没有未完成的工单</translation>
    </message>
    <message>
        <source>Try a shorter word, a room number or a name.</source>
        <translation>换个短一点的词、房号或姓名试试。</translation>
    </message>
    <message>
        <source>New orders come with the next synchronisation.</source>
        <translation>新工单会在下次同步时到达。</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
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
    <message>
        <source>Before and after</source>
        <translation>维修前后对比</translation>
    </message>
    <message>
        <source>Pairs: %1</source>
        <translation>%1 组</translation>
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
</context>
<context>
    <name>PhotoStage</name>
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
        <source>Material code</source>
        <translation>材料编号</translation>
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
        <source>What it is for (may stay empty)</source>
        <translation>用途（可不填）</translation>
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
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Sign here with a finger or a pen</source>
        <translation>请用手指或笔在这里签名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新签</translation>
    </message>
    <message>
        <source>Why nobody signs</source>
        <translation>没有签字的原因</translation>
    </message>
    <message>
        <source>Remarks (may stay empty)</source>
        <translation>意见（可不填）</translation>
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
</context>
<context>
    <name>siteproof::PhotosViewModel</name>
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
        <source>damaged</source>
        <translation>已损坏</translation>
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
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>待发送的记录</translation>
    </message>
    <message>
        <source>Photos to send</source>
        <translation>待上传的照片</translation>
    </message>
    <message>
        <source>Set aside by the server</source>
        <translation>服务器暂未接收</translation>
    </message>
    <message>
        <source>Everything last sent</source>
        <translation>上次全部发送</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
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
        <source>Accept the order</source>
        <translation>接单</translation>
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
        <source>Survey done</source>
        <translation>勘查完成</translation>
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
</context>
<context>
    <name>siteproof::ChecklistViewModel</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
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
</context>
<context>
    <name>siteproof::MaterialsViewModel</name>
    <message>
        <source>granted: %1</source>
        <translation>批准：%1</translation>
    </message>
    <message>
        <source>instead: %1</source>
        <translation>改用：%1</translation>
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
    <message>
        <source>Photos: %1</source>
        <translation>照片 %1 张</translation>
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
        <source>Waiting for something to do</source>
        <translation>空闲，等待新内容</translation>
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
</context>
<context>
    <name>siteproof::VisitViewModel</name>
    <message>
        <source>%1 And %2 more.</source>
        <translation>%1 另有 %2 项。</translation>
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
</TS>
