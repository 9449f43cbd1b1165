/**
 * Seals words so that whoever holds the database alone cannot read them. The keys lie
 * outside the database.
 */
package org.concernhandling.sealing;
