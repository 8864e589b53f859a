package io.usersessions.app.web;

import io.usersessions.app.api.Api;
import io.usersessions.app.api.ProblemDetails;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
    /** What the server puts in the place of a path that it could not read. */
    private static final Set<String> UNREADABLE = Set.of("/badURI", "/badMessage");

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
        boolean isForPrograms = isForPrograms(request.getHttpURI().getPath());
        SecurityHeaders.ALWAYS.forEach(response.getHeaders()::put);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders()
                .put("Content-Type", isForPrograms ? ProblemDetails.MEDIA_TYPE : "text/plain;charset=utf-8");
        ProblemDetails problem = ProblemDetails.of(status, ErrorText.detail(status));
        response.write(true, ByteBuffer.wrap(isForPrograms ? problem.json() : text(problem)), callback);
    }

    /** Of a request line that cannot be read the path is not known, and a problem can be read by people as well. */
    private static boolean isForPrograms(@Nullable String path) {
        return path == null || path.startsWith(Api.ROOT) || UNREADABLE.contains(path);
    }

    private static byte[] text(ProblemDetails problem) {
        return (problem.status() + " " + problem.title() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
