package io.usersessions.app.connection;

import com.sun.management.UnixOperatingSystemMXBean;
import io.usersessions.app.route.RequestBodies;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * The limits of a server for its clients. A client that uses HTTP normally reaches none of them.
 *
 * @param connections the maximum number of open connections; more wait in the backlog of the operating system
 * @param connectionsPerAddress the maximum number from one address, unless many clients share it
 * @param exchange the maximum time in which no request and no answer begins
 * @param body the maximum time in which a body arrives
 * @param bodyRate the minimum number of bytes of a body per second, after the first two seconds
 * @param bodyRoom the maximum number of bytes of all bodies that are arriving
 */
public record TrafficBounds(
        int connections, int connectionsPerAddress, Duration exchange, Duration body, int bodyRate, int bodyRoom) {

    private static final int MAX_CONNECTIONS = 4_096;
    private static final int CONNECTIONS_PER_ADDRESS = 512;
    private static final int FOURTHS = 4;
    private static final Duration EXCHANGE = Duration.ofSeconds(60);
    private static final Duration BODY = Duration.ofSeconds(30);
    private static final int BODY_RATE = 256;
    private static final int BODY_ROOM = 32 * 1024 * 1024;

    /** The limits of the application. */
    public static TrafficBounds usual() {
        return new TrafficBounds(
                connectionsOfThisProcess(), CONNECTIONS_PER_ADDRESS, EXCHANGE, BODY, BODY_RATE, BODY_ROOM);
    }

    /** Half of the files that the process may open remain for the database, logs and classes. */
    private static int connectionsOfThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(MAX_CONNECTIONS, unix.getMaxFileDescriptorCount() / 2)
                : MAX_CONNECTIONS;
    }

    /** The maximum number of streams of events: a quarter of the connections remains for other requests. */
    public int streams() {
        return Math.max(1, connections / FOURTHS * (FOURTHS - 1));
    }

    /** Receives bodies within these limits. */
    public RequestBodies bodies() {
        return new RequestBodies(body, bodyRate, bodyRoom);
    }
}
