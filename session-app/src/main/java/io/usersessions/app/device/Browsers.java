package io.usersessions.app.device;

import io.usersessions.app.device.Marks.Mark;
import java.util.Optional;

/**
 * Browsers, and apps with a browser in them. Nearly every agent claims to be several browsers, so apps come before browsers, and browsers before
 * those whose words they repeat.
 */
final class Browsers {
    private static final Marks APPS = Marks.of("""
            FBAN/Messenger = Messenger
            FB_IAB/MESSENGER = Messenger
            FB_IAB/Orca-Android = Messenger
            Instagram
            Barcelona = Threads
            FBAN/ = Facebook
            FB_IAB/ = Facebook
            FBAV/ = Facebook
            musical_ly = TikTok
            TikTok
            trill_ = TikTok
            aweme = Douyin
            BytedanceWebview = TikTok
            wxwork/ = WeCom
            MicroMessenger/ = WeChat
            Line/ = LINE
            KAKAOTALK = KakaoTalk
            NAVER( = NAVER
            GSA/ = Google app
            Snapchat
            Pinterest
            LinkedInApp = LinkedIn
            Twitter for iP = X
            TwitterAndroid = X
            Reddit/
            Discord/
            Slack/
            Slack_SSB/ = Slack
            Teams/ = Microsoft Teams
            AlipayClient/ = Alipay
            DingTalk/
            weibo__ = Weibo
            baiduboxapp/ = Baidu
            QQ/
            """);
    private static final Marks BROWSERS = Marks.of("""
            SamsungBrowser/ = Samsung Internet
            HuaweiBrowser/ = Huawei Browser
            MiuiBrowser/ = Mi Browser
            HeyTapBrowser/ = HeyTap Browser
            VivoBrowser/ = Vivo Browser
            OculusBrowser/ = Meta Quest Browser
            Silk/ = Amazon Silk
            YaBrowser/ = Yandex Browser
            UCBrowser = UC Browser
            UCWEB = UC Browser
            MQQBrowser/ = QQ Browser
            QQBrowser/ = QQ Browser
            Quark/
            DuckDuckGo/
            Ddg/ = DuckDuckGo
            OPRGX/ = Opera GX
            OPX/ = Opera GX
            Edition GX = Opera GX
            OPiOS/ = Opera Mini
            Opera Mini/
            OPT/ = Opera
            OPR/ = Opera
            Opera/
            Vivaldi/
            Brave/
            Whale/ = Naver Whale
            coc_coc_browser/ = C\u1ed1c C\u1ed1c
            Avast/ = Avast Secure Browser
            AVG/ = AVG Secure Browser
            Ecosia = Ecosia
            Puffin/
            Maxthon/
            PaleMoon/ = Pale Moon
            SeaMonkey/
            Waterfox/
            LibreWolf/
            Falkon/
            Konqueror/
            Epiphany/ = GNOME Web
            Iceweasel/
            Focus/ = Firefox Focus
            Klar/ = Firefox Klar
            FxiOS/ = Firefox
            EdgiOS/ = Edge
            EdgA/ = Edge
            Edg/ = Edge
            Edge/
            CriOS/ = Chrome
            IEMobile/ = Internet Explorer
            MSIE = Internet Explorer
            Trident/ = Internet Explorer
            Firefox/
            Lynx/
            w3m/
            """);
    private static final Mark CHROME = new Mark("Chrome/", "Chrome");
    private static final Mark CHROMIUM = new Mark("Chromium/", "Chromium");
    private static final Mark SAFARI = new Mark("Version/", "Safari");
    private static final Mark ANDROID_BROWSER = new Mark("Version/", "Android Browser");

    private Browsers() {}

    /** The browser that says its own name, and needs not to be inferred from its engine. */
    static Optional<Mark> namedIn(AgentText agent) {
        return APPS.firstIn(agent).or(() -> BROWSERS.firstIn(agent));
    }

    /** Whether an app shows the page in a view of the system, which does not tell the name of the app. */
    static boolean isView(AgentText agent) {
        return agent.hasAny("wv)", "ArkWeb/");
    }

    /** The browser that owns the engine. */
    static Optional<Mark> ofEngine(AgentText agent) {
        if (agent.has("Chromium/")) {
            return Optional.of(CHROMIUM);
        }
        if (agent.has("Chrome/")) {
            return Optional.of(CHROME);
        }
        return agent.has("Version/") && agent.has("Safari/") ? ofWebKit(agent) : Optional.empty();
    }

    private static Optional<Mark> ofWebKit(AgentText agent) {
        if (agent.has("Android")) {
            return Optional.of(ANDROID_BROWSER);
        }
        return agent.hasAny("Macintosh", "iPhone", "iPad", "iPod", "Windows") ? Optional.of(SAFARI) : Optional.empty();
    }

    /** The version of a browser by the word that named it. */
    static Optional<String> version(Mark browser, AgentText agent) {
        return switch (browser.text()) {
            case "MSIE" -> agent.numberAfter("MSIE ");
            case "Trident/" -> agent.numberAfter("rv:");
            case "Opera/" -> agent.numberAfter("Version/").or(() -> browser.version(agent));
            default -> browser.version(agent);
        };
    }
}
