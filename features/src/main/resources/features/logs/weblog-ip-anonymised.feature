@claim:weblog-ip-anonymised
Feature: The web log never holds more than 16 (IPv6: 32) bits of an address

  Two hosts promise a web log with addresses in anonymised form and do not say how. It is read as: shortened before
  anything is written, and nothing else in an entry that tells who came. Whether that is anonymous in law depends on what
  else the host knows, so that this is never more than a partial proof.

  Scenario Outline: The web log of <host> holds visitors only by the network they came from
    Given the conference server of <host>, which promises anonymised addresses for <site>, by a method that is <method>
    When visitors from many addresses have looked at its pages and asked for conferences by name
    Then the web log has an entry for each visit, with at most 16 bits of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    Examples:
      | host   | site          | method     |
      | waag   | meet.waag.org | not stated |
      | vc4all | vc4all.nl     | not stated |
