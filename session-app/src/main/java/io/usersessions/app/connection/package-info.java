/** The limits for the number of connections and for their time. */
@NullMarked
package io.usersessions.app.connection;

import org.jspecify.annotations.NullMarked;
