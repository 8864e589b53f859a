/** What all pages share: their frame, forms, redirects and paths to go back to. */
@NullMarked
package io.usersessions.app.page;

import org.jspecify.annotations.NullMarked;
