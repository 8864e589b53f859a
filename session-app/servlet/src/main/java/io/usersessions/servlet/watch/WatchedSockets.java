package io.usersessions.servlet.watch;

import io.usersessions.domain.watch.SessionEnd;
import io.usersessions.domain.watch.Watched;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sockets that are to be closed with their sessions. */
final class WatchedSockets {
    private static final int FEW = 64;

    private final Map<Session, Watched> sockets = new HashMap<>();
    private int sweepAt = FEW;

    void add(Session socket, Watched watched) {
        List<Watched> former = new ArrayList<>();
        synchronized (this) {
            Watched before = sockets.put(socket, watched);
            if (before != null) {
                former.add(before);
            }
            if (sockets.size() >= sweepAt) {
                former.addAll(swept());
                sweepAt = Math.max(FEW, 2 * sockets.size());
            }
        }
        former.forEach(Watched::close);
    }

    /** An endpoint may have forgotten to remove its sockets. */
    private List<Watched> swept() {
        List<Watched> closed = sockets.entrySet().stream()
                .filter(entry -> !entry.getKey().isOpen())
                .map(Map.Entry::getValue)
                .toList();
        sockets.values().removeAll(closed);
        return closed;
    }

    void remove(Session socket) {
        Watched watched = removed(socket);
        if (watched != null) {
            watched.close();
        }
    }

    private synchronized @Nullable Watched removed(Session socket) {
        return sockets.remove(socket);
    }

    /** May wait for the client. */
    void close(Session socket, SessionEnd end) {
        remove(socket);
        try {
            socket.close(new CloseReason(CloseCodes.VIOLATED_POLICY, reason(end)));
        } catch (IOException | RuntimeException closedAlready) {
            // The client was faster, or is gone.
        }
    }

    private static String reason(SessionEnd end) {
        return switch (end) {
            case ENDED -> "the session was ended";
            case EXPIRED -> "the session expired";
        };
    }

    synchronized int count() {
        return sockets.size();
    }
}
