package io.usersessions.app.connection;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;

/** Lets an answer last as long as it likes, such as a stream of events. From its end on, its connection has the usual deadline again. */
public final class LongAnswer implements AsyncListener {
    private final ExchangeDeadline deadline;
    private final Connection connection;

    private LongAnswer(ExchangeDeadline deadline, Connection connection) {
        this.deadline = deadline;
        this.connection = connection;
    }

    /** Allows it to the answer of a request, if that goes on asynchronously. */
    public static void allow(HttpServletRequest request) {
        ConnectionMetaData data =
                ServletContextRequest.getServletContextRequest(request).getConnectionMetaData();
        ExchangeDeadline deadline = data.getConnector().getBean(ExchangeDeadline.class);
        if (request.isAsyncStarted() && deadline != null) {
            LongAnswer answer = new LongAnswer(deadline, data.getConnection());
            deadline.suspendFor(answer.connection);
            request.getAsyncContext().addListener(answer);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        deadline.resumeFor(connection);
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
