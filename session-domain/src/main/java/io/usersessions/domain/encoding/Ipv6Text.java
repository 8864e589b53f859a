package io.usersessions.domain.encoding;

import java.nio.ByteBuffer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text form of an IPv6 address according to RFC 5952, section 4. */
public final class Ipv6Text {
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private Ipv6Text() {}

    public static String of(byte[] address) {
        ByteBuffer groups = ByteBuffer.wrap(address);
        String full = IntStream.range(0, 8)
                .mapToObj(group -> Integer.toHexString(groups.getShort(group * 2) & 0xFFFF))
                .collect(Collectors.joining(":"));
        // The first of the longest runs of zeros is shortened.
        return ZEROS.matcher(full)
                .results()
                .reduce((longest, next) -> groups(next) > groups(longest) ? next : longest)
                .map(run -> full.substring(0, run.start()) + "::" + full.substring(run.end()))
                .orElse(full);
    }

    private static long groups(MatchResult run) {
        return run.group().chars().filter(c -> c == '0').count();
    }
}
