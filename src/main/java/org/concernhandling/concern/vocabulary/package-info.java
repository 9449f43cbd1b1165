/**
 * The one vocabulary: every code that models, forms, decisions, the database and reports
 * know.
 */
@NamedInterface("vocabulary")
package org.concernhandling.concern.vocabulary;

import org.springframework.modulith.NamedInterface;
