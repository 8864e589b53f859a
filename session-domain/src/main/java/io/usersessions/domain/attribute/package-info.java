/** Records and enums of an application as attributes. Start at {@link io.usersessions.domain.attribute.AttributeTypes}. */
package io.usersessions.domain.attribute;
