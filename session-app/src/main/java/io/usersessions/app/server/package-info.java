/** The web application as a whole, and the server that runs it. */
@NullMarked
package io.usersessions.app.server;

import org.jspecify.annotations.NullMarked;
