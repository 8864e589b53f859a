/**
 * Records and enums of an application as attributes, and keys that name an attribute together with its type. Start at
 * {@link io.usersessions.domain.attribute.AttributeTypes}.
 */
package io.usersessions.domain.attribute;
