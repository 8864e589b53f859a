/** The command line. */
@NullMarked
package io.usersessions.app.command;

import org.jspecify.annotations.NullMarked;
