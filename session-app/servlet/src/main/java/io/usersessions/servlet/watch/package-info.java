/** Tells browsers and sockets at once that their session ended. Start at {@link io.usersessions.servlet.watch.SessionEventsServlet}. */
package io.usersessions.servlet.watch;
