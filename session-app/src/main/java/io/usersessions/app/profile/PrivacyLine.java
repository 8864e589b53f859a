package io.usersessions.app.profile;

import io.usersessions.app.page.Page;
import io.usersessions.domain.model.ClientPrivacy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the answers to how much is stored of clients.
 *
 * @param value what the form sends
 * @param label what people read
 * @param means what follows from it
 */
public record PrivacyLine(String value, String label, String means, boolean isChosen) {
    static List<PrivacyLine> all(ClientPrivacy chosen, Page page) {
        return Stream.of(ClientPrivacy.values())
                .map(privacy ->
                        new PrivacyLine(word(privacy), label(privacy, page), means(privacy, page), privacy == chosen))
                .toList();
    }

    private static String label(ClientPrivacy privacy, Page page) {
        return switch (privacy) {
            case FULL -> page.text("account.privacy.full");
            case TRUNCATED -> page.text("account.privacy.network");
            case NONE -> page.text("account.privacy.nothing");
        };
    }

    private static String means(ClientPrivacy privacy, Page page) {
        return switch (privacy) {
            case FULL -> page.text("account.privacy.full.means");
            case TRUNCATED -> page.text("account.privacy.network.means");
            case NONE -> page.text("account.privacy.nothing.means");
        };
    }

    /** What a form sent; empty if it is none of the answers. */
    static Optional<ClientPrivacy> read(String value) {
        return Stream.of(ClientPrivacy.values())
                .filter(privacy -> word(privacy).equals(value))
                .findFirst();
    }

    private static String word(ClientPrivacy privacy) {
        return switch (privacy) {
            case FULL -> "full";
            case TRUNCATED -> "network";
            case NONE -> "nothing";
        };
    }
}
