package io.usersessions.app.session;

import io.usersessions.app.device.DeviceKind;
import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live sessions of a user: that of the request first, then by newest activity.
 *
 * @param lines one for each session
 */
public record SessionOverview(List<SessionLine> lines) {
    private static final int MOST_QUESTIONS = 3;
    private static final int FIRST_OTHERS = 5;

    public SessionOverview {
        lines = List.copyOf(lines);
    }

    static SessionOverview of(
            UserId user, SessionId current, SessionDesk desk, Devices devices, Page page, Instant now) {
        // The notes first: a session that is noted after this line is in the list that is read next.
        Map<SessionId, SessionNote> notes = desk.notes().of(user);
        List<SessionSummary> live = new ArrayList<>(desk.own().list(user));
        live.sort(Comparator.comparing((SessionSummary session) -> !session.id().equals(current))
                .thenComparing(SessionSummary.NEWEST_ACTIVITY_FIRST));
        forgetEnded(user, live, notes, desk);
        LineReader reader =
                new LineReader(page, devices, notes, FreshSignIns.of(user, desk.history(), now), current, now);
        Set<SessionId> unlike = unlike(live, reader, devices);
        return new SessionOverview(live.stream()
                .map(session -> reader.line(session, unlike.contains(session.id())))
                .toList());
    }

    private static void forgetEnded(
            UserId user, List<SessionSummary> live, Map<SessionId, SessionNote> notes, SessionDesk desk) {
        Set<SessionId> ids = live.stream().map(SessionSummary::id).collect(Collectors.toSet());
        if (!ids.containsAll(notes.keySet())) {
            desk.notes().keepOnly(user, ids);
        }
    }

    private static Set<SessionId> unlike(List<SessionSummary> live, LineReader reader, Devices devices) {
        Optional<SessionId> elsewhere = Stranger.in(live, reader::place);
        Optional<SessionId> program = Stranger.in(
                live,
                session -> Optional.of(isProgram(devices.of(session.client()).kind()) ? "program" : "browser"));
        return Stream.of(elsewhere, program).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static boolean isProgram(DeviceKind kind) {
        return kind == DeviceKind.SCRIPT || kind == DeviceKind.BOT;
    }

    /** The sessions whose owner is asked whether the sign-in was theirs: a few, so that the list itself stays in sight. */
    public List<SessionLine> unanswered() {
        return lines.stream().filter(SessionLine::isNew).limit(MOST_QUESTIONS).toList();
    }

    /** All sessions but that of the request. */
    public List<SessionLine> others() {
        return lines.stream().filter(line -> !line.isCurrent()).toList();
    }

    /** The first of them, for a page whose buttons come below. */
    public List<SessionLine> firstOthers() {
        return others().stream().limit(FIRST_OTHERS).toList();
    }

    /** The rest of them. */
    public List<SessionLine> furtherOthers() {
        return others().stream().skip(FIRST_OTHERS).toList();
    }

    /** The line of a live session. */
    Optional<SessionLine> line(Optional<SessionId> id) {
        return id.flatMap(named -> lines.stream()
                .filter(line -> line.id().equals(named.toString()))
                .findFirst());
    }
}
