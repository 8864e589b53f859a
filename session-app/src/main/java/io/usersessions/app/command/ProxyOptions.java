package io.usersessions.app.command;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.servlet.ClientAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options for proxies in front of the server. */
final class ProxyOptions {
    @Option(
            names = "--trusted-proxy",
            paramLabel = "NET",
            description =
                    "Address or network of a proxy that reports the addresses of clients in the header of --forwarded-header, and the"
                            + " requested origin in X-Forwarded-Host and -Proto or Forwarded; can be repeated.")
    private List<String> trusted = new ArrayList<>();

    @Option(
            names = "--forwarded-header",
            paramLabel = "NAME",
            defaultValue = "${env:USER_SESSIONS_FORWARDED_HEADER:-X-Forwarded-For}",
            description =
                    "Header in which trusted proxies report the addresses of clients: X-Forwarded-For or Forwarded; the other one is"
                            + " never read for this. Default: ${DEFAULT-VALUE}")
    private String header = "X-Forwarded-For";

    /** How the address of a client is found. */
    ClientAddress address(CommandLine command) {
        List<IpNetwork> networks =
                trusted.stream().map(text -> network(text, command)).toList();
        try {
            return switch (header.toLowerCase(Locale.ROOT)) {
                case "x-forwarded-for" -> ClientAddress.behind(networks);
                case "forwarded" -> ClientAddress.behindForwarded(networks);
                default ->
                    throw new IllegalArgumentException(
                            "--forwarded-header is X-Forwarded-For or Forwarded, not '" + header + "'");
            };
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static IpNetwork network(String text, CommandLine command) {
        return IpNetwork.parse(text)
                .orElseThrow(() -> new ParameterException(
                        command, "'" + text + "' is not an address or network, such as 10.0.0.0/8"));
    }
}
