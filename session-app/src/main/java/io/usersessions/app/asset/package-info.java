/** The files that pages refer to: style sheet, icons and scripts. */
@NullMarked
package io.usersessions.app.asset;

import org.jspecify.annotations.NullMarked;
