pragma Singleton
import QtQml

/// What an owner would seal.
QtObject {
    readonly property string text: Scene.say("工单 WX-2026-04117\n卫生间吊顶漏水，水滴到洗手台\n锦绣花园 3 栋 2 单元 1502，主卫\n\n到场：今天 10:28\n原因：楼上支管接头老化渗水\n方案：更换接头，约 1 小时。保修期内，免费。\n商定人：王秀兰\n\n检查\n水压 0.62 MPa，高于 0.55 MPa，已加装减压阀\n试压 30 分钟无渗漏：是\n\n用料\n三角阀 DN15 × 1，减压阀 DN15 × 1\n\n照片：维修前 3 张，维修中 2 张，维修后 2 张\n维修人员：李建国", "Order WX-2026-04117\nBathroom ceiling leaks onto the washbasin\nJinxiu Garden, building 3, unit 2, flat 1502, main bathroom\n\nArrived: today 10:28\nCause: the joint of the branch pipe above is worn and leaks\nPlan: change the joint, about 1 hour. In warranty, free of charge.\nAgreed by: Wang Xiulan\n\nChecks\nWater pressure 0.62 MPa, above 0.55 MPa: a reducing valve was added\nNo leak after 30 minutes under pressure: yes\n\nParts\nAngle valve DN15 × 1, reducing valve DN15 × 1\n\nPhotos: 3 before, 2 during, 2 after the repair\nTechnician: Li Jianguo")
}
