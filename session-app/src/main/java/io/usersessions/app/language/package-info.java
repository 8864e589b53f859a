/** The languages of the pages: their texts, their dates, and the choice among them. */
@NullMarked
package io.usersessions.app.language;

import org.jspecify.annotations.NullMarked;
