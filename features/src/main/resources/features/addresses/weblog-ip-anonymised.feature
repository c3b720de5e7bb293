@claim:weblog-ip-anonymised @witness:raw-store-read @witness:canary-scan
Feature: The web log never holds more than 16 (IPv6: 32) bits of an address

  Two hosts promise a web log with addresses in anonymised form and do not say how. It is read as: shortened before
  anything is written, and nothing else in an entry that tells who came. Whether that is anonymous in law depends on
  what else the host knows, so that this is never more than a partial proof.

  Scenario Outline: The web log of <host> holds visitors only by the network they came from
    Given the conference server of <host>
    And its statement says of addresses in its web log: <says>
    When a day of visits and conferences there is over
    Then the web log has an entry for each visit, with at most 16 bits of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @stated
    Examples: Hosts that promise it
      | host   | says                                        |
      | waag   | method not stated                           |
      | vc4all | method not stated; named for vc4all.nl only |

  Scenario Outline: The web log of <host> holds addresses in full for their period, as its statement says
    Given the conference server of <host>
    And its statement says of addresses in its web log: <says>
    When a day of visits and conferences there is over
    Then the web log holds addresses until their period is over and no longer

    @conflicting @witness:clock-advance @witness:canary-scan
    Examples: Hosts that say something else
      | host        | says         |
      | bbw-leipzig | full for 7 d |
