package io.usersessions.benchmark.stream;

/** How a body is written. */
enum Kind {
    ARRAYS("arrays", "byte[] of 8 KiB"),
    BUFFERS("buffers", "direct ByteBuffer of 32 KiB"),
    FILE("file", "file of the default servlet");

    private final String page;
    private final String title;

    Kind(String page, String title) {
        this.page = page;
        this.title = title;
    }

    /** The last part of the path. */
    String page() {
        return page;
    }

    String title() {
        return title;
    }
}
