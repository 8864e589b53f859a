/** The page that shows the parts that all pages are made of, with the colours of the style sheet and their contrasts. */
@NullMarked
package io.usersessions.app.design;

import org.jspecify.annotations.NullMarked;
