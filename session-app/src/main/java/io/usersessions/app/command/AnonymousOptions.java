package io.usersessions.app.command;

import io.usersessions.domain.quota.AnonymousLimits;
import picocli.CommandLine.Option;

/** The options for what anonymous visitors may store. */
final class AnonymousOptions {
    @Option(
            names = "--anonymous-bytes",
            paramLabel = "N",
            defaultValue = "4096",
            description =
                    "Maximum number of bytes that are kept for a visitor who is not signed in; more is answered with 413."
                            + " Default: ${DEFAULT-VALUE}")
    private int bytes = 4_096;

    @Option(
            names = "--anonymous-sessions-per-network",
            paramLabel = "N",
            defaultValue = "120",
            description =
                    "Maximum number of sessions that begin within a minute, without a sign-in, from one network (/24 of IPv4, /64 of IPv6);"
                            + " more is answered with 429. Behind a proxy give --trusted-proxy, or all visitors count as one network."
                            + " Default: ${DEFAULT-VALUE}")
    private int perNetwork = 120;

    @Option(
            names = "--anonymous-sessions",
            paramLabel = "N",
            defaultValue = "3000",
            description = "The same for all networks together, on each node. Default: ${DEFAULT-VALUE}")
    private int inAll = 3_000;

    /** @throws IllegalArgumentException if a limit is not positive */
    AnonymousLimits limits() {
        return new AnonymousLimits(bytes, perNetwork, inAll);
    }
}
