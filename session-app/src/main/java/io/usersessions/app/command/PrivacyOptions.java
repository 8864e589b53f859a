package io.usersessions.app.command;

import io.usersessions.app.wiring.ServeSettings.StoredClient;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option for how much is stored of the clients of people. */
final class PrivacyOptions {
    @Option(
            names = "--client-privacy",
            paramLabel = "P",
            defaultValue = "${env:USER_SESSIONS_CLIENT_PRIVACY:-full}",
            description =
                    "How much of clients is stored with sessions and in the history: full is agent and address, truncated is the agent and the"
                            + " network of the address (/24 of IPv4, /48 of IPv6), none is nothing, and choice is full unless people choose less for"
                            + " themselves. The variable USER_SESSIONS_CLIENT_PRIVACY has the same effect. Default: ${DEFAULT-VALUE}")
    private String clientPrivacy = "full";

    /** @throws IllegalArgumentException if it is none of them */
    StoredClient storedClient() {
        return Stream.of(StoredClient.values())
                .filter(stored -> stored.name().toLowerCase(Locale.ROOT).equals(clientPrivacy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--client-privacy is full, truncated, none or choice, not " + clientPrivacy));
    }
}
