package io.usersessions.persistence.notice;

import io.usersessions.domain.model.SessionId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a notice: ids with commas between them. Anyone who may connect can send any text, so what is no id is left out. */
final class NoticeText {
    static final String CHANNEL = "user_sessions_ended";

    /** PostgreSQL allows less than 8,000 bytes. */
    static final int MAX_IDS = 300;

    private NoticeText() {}

    static String of(List<SessionId> ids) {
        return ids.stream().map(SessionId::toString).collect(Collectors.joining(","));
    }

    static Stream<SessionId> ids(String text) {
        return Stream.of(text.split(",")).flatMap(id -> SessionId.parse(id).stream());
    }
}
