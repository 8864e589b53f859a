/** How many connections there may be, and how long each may take. */
@NullMarked
package io.usersessions.app.connection;

import org.jspecify.annotations.NullMarked;
