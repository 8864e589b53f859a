package io.usersessions.app.web;

import io.usersessions.app.api.Api;
import io.usersessions.app.api.ProblemDetails;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that never reach the application, such as those that are not quite HTTP, in as few words as possible: without
 * a banner, a trace or an echo, and with the headers that every other response has.
 */
public final class ServerErrors extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String path = request.getHttpURI().getPath();
        boolean isForPrograms = path != null && path.startsWith(Api.ROOT);
        SecurityHeaders.ALWAYS.forEach(response.getHeaders()::put);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders()
                .put("Content-Type", isForPrograms ? ProblemDetails.MEDIA_TYPE : "text/plain;charset=utf-8");
        ProblemDetails problem = ProblemDetails.of(status, ErrorText.detail(status));
        response.write(true, ByteBuffer.wrap(isForPrograms ? problem.json() : text(problem)), callback);
    }

    private static byte[] text(ProblemDetails problem) {
        return (problem.status() + " " + problem.title() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
