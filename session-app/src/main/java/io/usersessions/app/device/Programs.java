package io.usersessions.app.device;

import io.usersessions.app.device.ClientHints.Versioned;
import io.usersessions.app.device.Marks.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The browser or app of a client that shows pages. */
final class Programs {
    /** @param version the number of its version, if the client told it */
    record Program(String name, Optional<String> version) {}

    private static final Map<String, String> OF_BRANDS = Map.of(
            "Google Chrome", "Chrome",
            "Microsoft Edge", "Edge",
            "YaBrowser", "Yandex Browser",
            "Yandex", "Yandex Browser",
            "HuaweiBrowser", "Huawei Browser",
            "Whale", "Naver Whale",
            "NAVER Whale", "Naver Whale");
    /** Brands of the views in which apps show pages. */
    private static final Set<String> VIEWS = Set.of("Android WebView", "Microsoft Edge WebView2", "HeadlessChrome");
    /** Agents that several browsers send. */
    private static final Set<String> SHARED_AGENTS = Set.of("Chrome", "Chromium", "Opera");

    private Programs() {}

    /** The program that says its name; or else, if it is one of several on the device, the one that owns the engine. */
    static Optional<Program> of(AgentText agent, ClientHints hints, DeviceKind kind) {
        Optional<Program> named = Browsers.namedIn(agent).map(mark -> program(mark, agent));
        return isOnlyOne(kind) || Browsers.isView(agent)
                ? named
                : better(hints, named.or(() -> Browsers.ofEngine(agent).map(mark -> program(mark, agent))))
                        .or(() -> LongTail.program(agent));
    }

    /** The name of the one browser of such a device, and that of its engine, say nothing to people. */
    private static boolean isOnlyOne(DeviceKind kind) {
        return kind == DeviceKind.TV || kind == DeviceKind.CONSOLE || kind == DeviceKind.WATCH;
    }

    private static Optional<Program> better(ClientHints hints, Optional<Program> ofAgent) {
        boolean isShared =
                ofAgent.map(program -> SHARED_AGENTS.contains(program.name())).orElse(true);
        Optional<Program> ofHints = hints.brand()
                .filter(brand -> isShared && !VIEWS.contains(brand.name()))
                .flatMap(Programs::program);
        return ofHints.or(() -> ofAgent);
    }

    private static Program program(Mark mark, AgentText agent) {
        return new Program(mark.name(), Browsers.version(mark, agent));
    }

    private static Optional<Program> program(Versioned brand) {
        String known = OF_BRANDS.getOrDefault(brand.name(), brand.name());
        return ShortName.of(known).map(name -> new Program(name, AgentText.leadingNumber(brand.version())));
    }
}
