package io.usersessions.servlet.guard;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** A response that notices its content length however it is set, and that leaves URLs unchanged. */
abstract class LengthAwareResponse extends ContainerResponse {
    LengthAwareResponse(HttpServletResponse response) {
        super(response);
    }

    /** Called before the length is set; a negative length revokes it. */
    abstract void onLength(long length);

    private void announce(long length) {
        if (!isIncluding()) {
            onLength(length);
        }
    }

    @Override
    public void setContentLength(int length) {
        announce(length);
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        announce(length);
        super.setContentLengthLong(length);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        announceIfLength(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        announceIfLength(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        announceIfLength(name, Integer.toString(value));
        super.setIntHeader(name, value);
    }

    @Override
    public void addIntHeader(String name, int value) {
        announceIfLength(name, Integer.toString(value));
        super.addIntHeader(name, value);
    }

    private void announceIfLength(String name, @Nullable String value) {
        if (name.equalsIgnoreCase("Content-Length") && value != null && value.matches("\\d{1,18}")) {
            announce(Long.parseLong(value));
        }
    }

    /** Returns the URL unchanged: the key is in the cookie only. */
    @Override
    public String encodeURL(String url) {
        return url;
    }

    @Override
    public String encodeRedirectURL(String url) {
        return url;
    }
}
