pragma Singleton
import QtQuick

/// The interface's tokens: each colour has one job, each size one place on the 8-dp grid. Three looks: "light", "dark"
/// for shafts and basements, "sunlight" for glare.
QtObject {
    id: theme

    property string mode: "light"
    /// How much larger than usual a person wants to read, 1.0 to 2.0; what is chosen by the width of a line follows.
    property real textScale: 1
    property bool reducedMotion: false

    readonly property bool dark: mode === "dark"
    readonly property bool sunlight: mode === "sunlight"

    // Surfaces
    readonly property color page: dark ? "#101418" : sunlight ? "#FFFFFF" : "#F3F5F7"
    readonly property color card: dark ? "#1B2127" : "#FFFFFF"
    readonly property color sunken: dark ? "#101418" : sunlight ? "#FFFFFF" : "#F3F5F7"
    readonly property color hairline: dark ? "#3A444E" : sunlight ? "#5A6570" : "#D3D9DF"
    readonly property color outline: dark ? "#7A8791" : sunlight ? "#000000" : "#76828D"
    readonly property color scrim: "#99000000"

    // Over the camera's picture, in every look, and before there is one
    readonly property color viewfinder: "#000000"
    readonly property color inkOnViewfinder: "#FFFFFF"
    readonly property color viewfinderLine: "#B3FFFFFF"
    readonly property color viewfinderLevel: "#4CD964"
    readonly property color viewfinderTilted: "#FFC24B"

    // Text
    readonly property color ink: dark ? "#F1F4F7" : sunlight ? "#000000" : "#14181C"
    readonly property color inkSecondary: dark ? "#A9B4BF" : sunlight ? "#000000" : "#4A5560"

    // Doing
    readonly property color action: dark ? "#7CC0FF" : sunlight ? "#003A75" : "#00539C"
    readonly property color inkOnAction: dark ? "#101418" : "#FFFFFF"
    readonly property color actionSoft: dark ? "#1E3347" : sunlight ? "#FFFFFF" : "#E3EEF8"

    /// Behind the words of the next step while it cannot be taken.
    readonly property color idle: dark ? "#2A323A" : sunlight ? "#DDE2E6" : "#E3E8ED"

    // SLA class and state, always beside a word or a shape
    readonly property color emergency: dark ? "#FF8A80" : sunlight ? "#8C0009" : "#B3261E"
    readonly property color ordinary: dark ? "#FFC24B" : sunlight ? "#5A3900" : "#7A4F00"
    readonly property color alteration: dark ? "#8AB4F8" : sunlight ? "#003A9B" : "#0B57D0"
    readonly property color enquiry: dark ? "#7ED69A" : sunlight ? "#00471F" : "#1B6E3C"
    readonly property color done: enquiry
    readonly property color missing: ordinary
    readonly property color problem: emergency

    // Type, in sp
    readonly property int display: Math.round(34 * textScale)
    readonly property int heading: Math.round(28 * textScale)
    readonly property int title: Math.round(22 * textScale)
    /// What the owner reads before signing: larger than what the technician reads daily.
    readonly property int reading: Math.round(22 * textScale)
    readonly property int body: Math.round(18 * textScale)
    readonly property int small: Math.round(16 * textScale)
    /// The words under the navigation's icons: four share a phone's width, so they grow only a little.
    readonly property int navigation: Math.round(16 * Math.min(textScale, 1.25))
    /// No text is made smaller than this to fit its place.
    readonly property int smallest: 14
    readonly property int strong: Font.DemiBold

    /// An icon grows with the word beside it, but must not push it onto another line.
    readonly property int icon: Math.round(24 * Math.min(textScale, 1.5))

    // The 8-dp grid
    readonly property int unit: 8
    readonly property int gap: 16
    readonly property int touch: 48
    readonly property int cardRadius: 12
    readonly property int nextHeight: 64
    readonly property int nextRadius: 28
    readonly property int railWidth: Math.round(88 * textScale)
    readonly property int listWidth: Math.round(360 * textScale)
    readonly property int wideFrom: Math.round(1000 * textScale)
    readonly property int readingWidth: Math.round(760 * textScale)

    readonly property int motion: reducedMotion ? 0 : 160

    /// The colour of an SLA class, as the model names it.
    function classColor(orderClass: string): color {
        switch (orderClass) {
        case "emergency":
            return theme.emergency;
        case "alteration":
            return theme.alteration;
        case "enquiry":
            return theme.enquiry;
        default:
            return theme.ordinary;
        }
    }
}
