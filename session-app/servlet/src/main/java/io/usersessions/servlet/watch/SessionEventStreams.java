package io.usersessions.servlet.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.servlet.guard.GuardAttribute;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * The streams of events ({@code text/event-stream}) of a node, each of which tells one client that its session ended.
 *
 * <p>A stream begins with the event {@code watching}, whose data is {@code {"session":"<id>"}}. When the session ends, on whatever node, the
 * event {@code ended} follows with the data {@code {"reason":"ended"}} or {@code {"reason":"expired"}}, and the stream ends. In between there
 * are comments only. A client whose stream ends without that event connects again. An {@code EventSource} does so by itself until the answer
 * is another status than 200: after the end it is 401, which also tells a client that was away at the time.
 *
 * <p>A stream is no activity: it does not extend its session. It occupies no thread, and keeps nothing of its request and its visit in memory
 * but the id of the session. A client that does not read is disconnected at the second heartbeat that it does not take, and a client that
 * left is noticed by the second heartbeat at the latest.
 *
 * <p>The answer is 401 if nobody is signed in, 429 if the session has too many streams, and 503 with {@code Retry-After} if the node has too
 * many or is being closed, each with a problem document (RFC 9457).
 */
public final class SessionEventStreams implements AutoCloseable {
    private final SessionWatch watch;
    private final OpenStreams open;
    private final Heartbeats heartbeats;

    private SessionEventStreams(SessionWatch watch, EventStreamSettings settings) {
        this.watch = watch;
        this.open = new OpenStreams(settings.perSession(), settings.perNode());
        this.heartbeats = new Heartbeats(open, settings.heartbeat());
    }

    /** The streams that this watch tells, with a thread for their heartbeats. */
    public static SessionEventStreams over(SessionWatch watch, EventStreamSettings settings) {
        Objects.requireNonNull(watch, "watch");
        Objects.requireNonNull(settings, "settings");
        SessionEventStreams streams = new SessionEventStreams(watch, settings);
        streams.heartbeats.start();
        return streams;
    }

    /**
     * Answers a request that passed the session filter: {@code GET} with a stream, which goes on after this method returns, and {@code HEAD} with
     * its headers.
     *
     * @throws IllegalStateException if the request passed no session filter, or a servlet or filter without asynchronous support
     */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Objects.requireNonNull(response, "response");
        Visit visit = SessionFilter.visitOf(request);
        visit.withoutActivity();
        if (visit.user().isEmpty()) {
            StreamRefusal.NOBODY.send(response);
        } else if (request.getMethod().equals("HEAD")) {
            EventText.putHeaders(response);
            response.flushBuffer();
        } else {
            begin(visit.session().id(), request, response);
        }
    }

    private void begin(SessionId session, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isAsyncSupported()) {
            throw new IllegalStateException("a stream of events needs asynchronous support: call"
                    + " setAsyncSupported(true) for its servlet and for every filter before it");
        }
        EventStream stream = new EventStream(session, open);
        Optional<StreamRefusal> refusal = open.add(stream);
        if (refusal.isPresent()) {
            refusal.get().send(response);
            return;
        }
        try {
            writeOpening(session, request, response);
            stream.begin(request.startAsync(), response.getOutputStream());
            stream.watchedAs(watch.watch(session, stream));
        } catch (IOException | RuntimeException failed) {
            stream.drop();
            throw failed;
        }
    }

    /** The first bytes fit into what the operating system buffers of any connection, so this does not wait for the client. */
    private static void writeOpening(SessionId session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EventText.putHeaders(response);
        response.getOutputStream().write(EventText.opening(session));
        response.flushBuffer();
        GuardAttribute.of(request).ifPresent(guard -> guard.visit().forget());
    }

    /** The number of streams that are open now. */
    public int open() {
        return open.count();
    }

    /** Ends every stream, and refuses new ones. Close it before the server, which may wait for requests that are in progress. */
    @Override
    public void close() {
        heartbeats.close();
        open.close();
    }
}
