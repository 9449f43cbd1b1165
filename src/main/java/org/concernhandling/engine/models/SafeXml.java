package org.concernhandling.engine.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of models, and does nothing that a hostile file asks for. */
public final class SafeXml {

	private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

	private static final List<String> SCHEMA_PLACES = List.of("schemaLocation", "noNamespaceSchemaLocation");

	private static final int DEEPEST = 50;

	private static final int MOST_ELEMENTS = 20_000;

	private SafeXml() {
	}

	/** Why the file cannot be read, or nothing when it can. */
	public static Optional<Trouble> trouble(byte[] content) {
		Bounds bounds = new Bounds();
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(NO_DOCTYPE, true);
			factory.newSAXParser().parse(new ByteArrayInputStream(content), bounds);
			return Optional.empty();
		}
		catch (SAXParseException ex) {
			return Optional.of(bounds.trouble.orElseGet(() -> unreadable(ex)));
		}
		catch (SAXException ex) {
			return Optional.of(bounds.trouble.orElseThrow(() -> new IllegalStateException("XML cannot be read")));
		}
		catch (IOException ex) {
			return Optional.of(new Trouble("is XML in the encoding that its first line names",
					"Open it in Modeler and save it again, or take the last version that Modeler could open."));
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The Java installation cannot read XML safely");
		}
	}

	/** The document, of which {@link #trouble} told nothing. */
	public static Document document(byte[] content) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(NO_DOCTYPE, true);
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			throw new IllegalStateException("XML that was read before cannot be read again");
		}
	}

	private static Trouble unreadable(SAXParseException ex) {
		if (ex.getMessage() != null && ex.getMessage().contains("DOCTYPE")) {
			return new Trouble("has no document type declaration",
					"Delete the line that begins with <!DOCTYPE, and the entities in it.");
		}
		return new Trouble(
				"is well-formed XML, also in line %d, column %d".formatted(ex.getLineNumber(), ex.getColumnNumber()),
				"Open it in Modeler and save it again, or take the last version that Modeler could open.");
	}

	/** Why a file cannot be read, as the rule that it breaks, and how to mend it. */
	public record Trouble(String rule, String mend) {
	}

	/** Stops at what no model has. */
	private static final class Bounds extends DefaultHandler {

		private Optional<Trouble> trouble = Optional.empty();

		private int depth;

		private int elements;

		@Override
		public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
			if (SCHEMA_PLACES.stream()
				.anyMatch((place) -> attributes.getValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, place) != null)) {
				this.trouble = Optional.of(new Trouble("names no place of a schema",
						"Delete xsi:schemaLocation: whoever reads the file would go to the address that it names."));
				throw new SAXException();
			}
			if (++this.depth > DEEPEST || ++this.elements > MOST_ELEMENTS) {
				this.trouble = Optional.of(new Trouble(
						"has at most %d elements, at most %d within each other".formatted(MOST_ELEMENTS, DEEPEST),
						"Split it into several models."));
				throw new SAXException();
			}
		}

		@Override
		public void endElement(String uri, String localName, String name) {
			this.depth--;
		}

		@Override
		public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
			throw new SAXException("entity");
		}

		/** The parser would write to the console otherwise. */
		@Override
		public void fatalError(SAXParseException ex) throws SAXException {
			throw ex;
		}

	}

}
