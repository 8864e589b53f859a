/** Sign-ins by OAuth 2 and OpenID Connect, which go by another site and come back, perhaps to another node. */
@NullMarked
package io.usersessions.spring.oauth2;

import org.jspecify.annotations.NullMarked;
