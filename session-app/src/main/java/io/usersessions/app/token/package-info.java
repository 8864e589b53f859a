/** What the tokens of the application are made of: codes that only its nodes can make, and their text. */
@NullMarked
package io.usersessions.app.token;

import org.jspecify.annotations.NullMarked;
