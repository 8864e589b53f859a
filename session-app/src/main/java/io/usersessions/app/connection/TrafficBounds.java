package io.usersessions.app.connection;

import com.sun.management.UnixOperatingSystemMXBean;
import io.usersessions.app.route.RequestBodies;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a server takes from its clients at most. A client that keeps to HTTP in any usual way meets none of these bounds.
 *
 * @param connections how many may be open; more wait in the backlog of the operating system
 * @param connectionsPerAddress how many of them may come from one address that is not shared by many clients
 * @param exchange how long a connection may go on without a request or an answer that begins
 * @param body how long a body may take to arrive
 * @param bodyRate how many bytes of a body have to arrive in a second, after the first two
 * @param bodyRoom how many bytes are kept of all the bodies that are still arriving
 */
public record TrafficBounds(
        int connections, int connectionsPerAddress, Duration exchange, Duration body, int bodyRate, int bodyRoom) {

    private static final int MOST_CONNECTIONS = 4_096;
    private static final int CONNECTIONS_PER_ADDRESS = 512;
    private static final Duration EXCHANGE = Duration.ofSeconds(60);
    private static final Duration BODY = Duration.ofSeconds(30);
    private static final int BODY_RATE = 256;
    private static final int BODY_ROOM = 32 * 1024 * 1024;

    /** The bounds of the application. */
    public static TrafficBounds usual() {
        return new TrafficBounds(
                connectionsOfThisProcess(), CONNECTIONS_PER_ADDRESS, EXCHANGE, BODY, BODY_RATE, BODY_ROOM);
    }

    /** Half of the files it may have open is for the database, logs and classes. */
    private static int connectionsOfThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(MOST_CONNECTIONS, unix.getMaxFileDescriptorCount() / 2)
                : MOST_CONNECTIONS;
    }

    /** What receives bodies within these bounds. */
    public RequestBodies bodies() {
        return new RequestBodies(body, bodyRate, bodyRoom);
    }
}
