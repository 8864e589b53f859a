package io.usersessions.app.device;

import io.usersessions.app.device.Programs.Program;
import io.usersessions.app.device.Systems.Found;
import java.util.Optional;

/** Reads a device from the stored text of an agent. */
final class DeviceReader {
    private DeviceReader() {}

    static Device read(String text) {
        HintedAgent hinted = HintedAgent.parse(text);
        AgentText agent = new AgentText(hinted.agent());
        return Bots.in(agent)
                .map(DeviceReader::bot)
                .or(() -> Scripts.in(agent)
                        .map(script -> script(new Program(script.name(), script.version(agent)), agent)))
                .orElseGet(() -> browser(agent, hinted.hints()));
    }

    /** A bot is what it says, not the browser and the phone whose pages it asks for. */
    private static Device bot(String name) {
        return new Device(
                DeviceKind.BOT,
                ShortName.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Device script(Program program, AgentText agent) {
        return new Device(
                DeviceKind.SCRIPT,
                Optional.of(program.name()),
                program.version(),
                Systems.in(agent).map(Found::name),
                Optional.empty(),
                Optional.empty());
    }

    private static Device browser(AgentText agent, ClientHints hints) {
        Optional<Found> system = Platforms.of(agent, hints).or(() -> LongTail.system(agent));
        DeviceKind kind = kind(system.map(Found::kind).orElse(DeviceKind.UNKNOWN), hints);
        Optional<Program> program = Programs.of(agent, hints, kind)
                .filter(found -> !system.map(Found::name).equals(Optional.of(found.name())));
        return new Device(
                kind,
                program.map(Program::name),
                program.flatMap(Program::version),
                system.map(Found::name),
                system.flatMap(found -> Platforms.version(found, agent, hints)),
                hints.model().flatMap(ShortName::of));
    }

    /** What a client is in the hand of its user; a TV or a console is one whatever else it says. */
    private static DeviceKind kind(DeviceKind ofSystem, ClientHints hints) {
        if (ofSystem == DeviceKind.TV || ofSystem == DeviceKind.CONSOLE) {
            return ofSystem;
        }
        DeviceKind otherwise = ofSystem == DeviceKind.UNKNOWN && hints.mobile() ? DeviceKind.PHONE : ofSystem;
        return switch (hints.formFactor().orElse("")) {
            case "Desktop" -> DeviceKind.DESKTOP;
            case "Mobile" -> DeviceKind.PHONE;
            case "Tablet" -> DeviceKind.TABLET;
            case "Watch" -> DeviceKind.WATCH;
            default -> otherwise;
        };
    }
}
