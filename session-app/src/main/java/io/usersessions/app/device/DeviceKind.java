package io.usersessions.app.device;

/** The kinds of device that people tell apart; a page has an icon for each. */
public enum DeviceKind {
    DESKTOP,
    PHONE,
    TABLET,
    TV,
    CONSOLE,
    WATCH,
    /** A program without pages, such as curl or an HTTP library. */
    SCRIPT,
    /** A crawler, or a service that looks at pages for others. */
    BOT,
    UNKNOWN
}
