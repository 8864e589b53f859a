/** Several accounts in one browser, each with its own session, and the pages to change between them. */
@NullMarked
package io.usersessions.app.several;

import org.jspecify.annotations.NullMarked;
