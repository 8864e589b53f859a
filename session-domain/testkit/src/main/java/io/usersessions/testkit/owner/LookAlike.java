package io.usersessions.testkit.owner;

import io.usersessions.domain.model.UserId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** How an id differs from that of another user, such as a database compares as equal under some collation. */
public enum LookAlike {
    OTHER_CASE,
    SPACE_AT_THE_END,
    SPACE_AT_THE_START,
    DECOMPOSED,
    WITHOUT_ACCENT,
    FULL_WIDTH,
    LIGATURE,
    CYRILLIC,
    WITHOUT_HYPHENS;

    /** A user that no other test uses, with an id that every kind of look-alike differs from. */
    static UserId user() {
        return new UserId("ada-fi\u00e9-" + UUID.randomUUID());
    }

    UserId of(UserId user) {
        return new UserId(of(user.value()));
    }

    private String of(String id) {
        return switch (this) {
            case OTHER_CASE -> id.toUpperCase(Locale.ROOT);
            case SPACE_AT_THE_END -> id + " ";
            case SPACE_AT_THE_START -> " " + id;
            case DECOMPOSED -> Normalizer.normalize(id, Normalizer.Form.NFD);
            case WITHOUT_ACCENT -> id.replace('\u00e9', 'e');
            case FULL_WIDTH -> id.replace('a', '\uff41');
            case LIGATURE -> id.replace("fi", "\ufb01");
            case CYRILLIC -> id.replace('a', '\u0430');
            case WITHOUT_HYPHENS -> id.replace("-", "");
        };
    }
}
