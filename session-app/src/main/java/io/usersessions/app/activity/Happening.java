package io.usersessions.app.activity;

import io.usersessions.app.language.TextKey;
import io.usersessions.app.page.Page;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.port.HistoryEntry;
import java.util.Optional;
import java.util.Set;

/** What happened, in the words of people. */
enum Happening implements TextKey {
    SIGNED_IN("security.signed-in", "sign-in", ""),
    NEW_DEVICE("security.new-device", "sign-in", "amber"),
    NEW_PLACE("security.new-place", "place", "amber"),
    REAUTHENTICATED("security.confirmed", "shield", "green"),
    PASSWORD_CHANGED("security.password-changed", "key", ""),
    CLIENT_CHANGED("security.client-changed", "globe", ""),
    WRONG_PASSWORD("security.wrong-password", "warning", "amber"),
    SIGNED_OUT("security.signed-out", "sign-out", ""),
    SIGNED_IN_ANEW("security.signed-in-anew", "sign-out", ""),
    ENDED_BY_OWNER("security.ended-by-owner", "sign-out", ""),
    ENDED_BY_ADMINISTRATOR("security.ended-by-administrator", "sign-out", ""),
    CAP_REACHED("security.cap-reached", "sign-out", ""),
    EXPIRED("security.expired", "clock", "");

    private final String key;
    private final String icon;
    private final String tone;

    Happening(String key, String icon, String tone) {
        this.key = key;
        this.icon = icon;
        this.tone = tone;
    }

    /** What an entry says; empty if it says nothing to people, who do not know that a session has a key. */
    static Optional<Happening> of(HistoryEntry entry) {
        return switch (entry.kind()) {
            case SIGNED_IN -> Optional.of(SIGNED_IN);
            case NEW_DEVICE -> Optional.of(NEW_DEVICE);
            case NEW_PLACE -> Optional.of(NEW_PLACE);
            case REAUTHENTICATED -> Optional.of(REAUTHENTICATED);
            case PASSWORD_CHANGED -> Optional.of(PASSWORD_CHANGED);
            case CLIENT_CHANGED -> Optional.of(CLIENT_CHANGED);
            case SIGN_IN_FAILED -> Optional.of(WRONG_PASSWORD);
            case ENDED -> entry.reason().map(Happening::ended);
            case ROTATED -> Optional.empty();
        };
    }

    private static Happening ended(EndReason reason) {
        return switch (reason) {
            case SIGNED_OUT -> SIGNED_OUT;
            case SIGNED_IN_ANEW -> SIGNED_IN_ANEW;
            case ENDED_BY_OWNER -> ENDED_BY_OWNER;
            case ENDED_BY_ADMINISTRATOR -> ENDED_BY_ADMINISTRATOR;
            case CAP_REACHED -> CAP_REACHED;
            case EXPIRED -> EXPIRED;
        };
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> arguments() {
        return this == WRONG_PASSWORD ? Set.of("count") : Set.of();
    }

    /** @param times how often it happened, which is said of wrong passwords only */
    String text(Page page, long times) {
        return this == WRONG_PASSWORD ? page.text(this, "count", times) : page.text(this);
    }

    String icon() {
        return icon;
    }

    String tone() {
        return tone;
    }
}
