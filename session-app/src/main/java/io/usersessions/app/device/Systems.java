package io.usersessions.app.device;

import io.usersessions.app.device.Marks.Mark;
import java.util.Optional;

/** Systems, and devices that people call by a name of their own. What is special comes before what it repeats of others. */
final class Systems {
    /** @param name what people call it */
    record Found(String name, DeviceKind kind) {}

    private static final Marks CONSOLES = Marks.of("""
            Xbox
            PlayStation 5
            PlayStation 4
            PLAYSTATION 3 = PlayStation 3
            PlayStation Vita
            PlayStation
            Nintendo Switch 2
            Nintendo Switch
            Nintendo WiiU = Wii U
            Nintendo Wii = Wii
            Nintendo 3DS
            Nintendo DS
            """);
    private static final Marks TVS = Marks.of("""
            AppleTV = Apple TV
            Apple TV
            tvOS/ = Apple TV
            Roku
            AFT = Fire TV
            Fire TV
            FireTV = Fire TV
            Web0S = LG TV
            webOS = LG TV
            NetCast = LG TV
            VIDAA = Hisense TV
            CrKey = Chromecast
            Android TV
            GoogleTV = Google TV
            Google TV
            BRAVIA = Android TV
            SMART-TV = Samsung TV
            HbbTV = Smart TV
            """);
    private static final Marks HANDHELDS = Marks.of("""
            Windows Phone
            KAIOS = KaiOS
            BlackBerry
            BB10 = BlackBerry
            SymbianOS = Symbian
            Symbian
            iPhone
            iPod
            """);
    private static final Marks COMPUTERS = Marks.of("""
            CrOS = ChromeOS
            Windows NT = Windows
            Windows
            Macintosh = Mac
            Ubuntu
            Fedora
            Debian
            Linux
            FreeBSD
            OpenBSD
            NetBSD
            """);

    private Systems() {}

    static Optional<Found> in(AgentText agent) {
        return named(CONSOLES, DeviceKind.CONSOLE, agent)
                .or(() -> named(TVS, DeviceKind.TV, agent))
                .or(() -> ofTizen(agent))
                .or(() -> ofHuawei(agent))
                .or(() -> agent.has("iPad") ? found("iPad", DeviceKind.TABLET) : Optional.empty())
                .or(() -> agent.hasAny("watchOS/", "Watch OS/")
                        ? found("Apple Watch", DeviceKind.WATCH)
                        : Optional.empty())
                .or(() -> named(HANDHELDS, DeviceKind.PHONE, agent))
                .or(() -> ofAndroid(agent))
                .or(() -> named(COMPUTERS, DeviceKind.DESKTOP, agent));
    }

    private static Optional<Found> ofTizen(AgentText agent) {
        if (!agent.has("Tizen")) {
            return agent.has("SmartTV") ? found("Smart TV", DeviceKind.TV) : Optional.empty();
        }
        if (agent.hasAny("TV", "SmartTV")) {
            return found("Samsung TV", DeviceKind.TV);
        }
        return agent.has("SM-R") ? found("Galaxy Watch", DeviceKind.WATCH) : found("Tizen", DeviceKind.PHONE);
    }

    private static Optional<Found> ofHuawei(AgentText agent) {
        if (!agent.hasAny("OpenHarmony", "HarmonyOS")) {
            return Optional.empty();
        }
        if (agent.hasAny("PC", "2in1")) {
            return found("HarmonyOS", DeviceKind.DESKTOP);
        }
        return found("HarmonyOS", agent.has("Tablet") ? DeviceKind.TABLET : DeviceKind.PHONE);
    }

    private static Optional<Found> ofAndroid(AgentText agent) {
        if (agent.has("Kindle/")) {
            return found("Kindle", DeviceKind.TABLET);
        }
        if (agent.has("KF") && agent.has("Silk/")) {
            return found("Fire tablet", DeviceKind.TABLET);
        }
        if (agent.has("OculusBrowser/")) {
            return found("Meta Quest", DeviceKind.UNKNOWN);
        }
        if (!agent.has("Android")) {
            return Optional.empty();
        }
        return found("Android", agent.hasAny("Mobile", "Opera Mini/") ? DeviceKind.PHONE : DeviceKind.TABLET);
    }

    private static Optional<Found> named(Marks marks, DeviceKind kind, AgentText agent) {
        return marks.firstIn(agent).map(Mark::name).map(name -> new Found(name, kind));
    }

    private static Optional<Found> found(String name, DeviceKind kind) {
        return Optional.of(new Found(name, kind));
    }
}
