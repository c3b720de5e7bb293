@claim:ip-only-during-conference @witness:canary-scan @witness:memory-scan
Feature: The address is forgotten when the conference is over

  An address is used while its participant is there and forgotten when they leave. Other visitors' addresses go with the
  request.

  Scenario Outline: <host> forgets an address when its participant leaves
    Given the conference server of <host>
    And its statement says of how long an address is kept: <says>
    When a day of visits and conferences there is over
    Then no file that the server could write holds an address
    And ten seconds after its participant had left the server's memory holds none either

    @stated
    Examples: Hosts that promise it
      | host                     | says                       |
      | studentenwerk-osnabrueck | duration of the conference |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | greenminihost | nothing |

  Scenario Outline: <host> keeps the network that a visitor came from, and not the address
    Given the conference server of <host>
    And its statement says of how long an address is kept: <says>
    When a day of visits and conferences there is over
    Then the web log has an entry for each visit, with at most 16 bits of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @conflicting @witness:raw-store-read @witness:canary-scan @log:shortened
    Examples: Hosts that say something else
      | host   | says |
      | waag   | logs |
      | vc4all | logs |

  Scenario Outline: <host> keeps the addresses of visitors for their period and no longer
    Given the conference server of <host>
    And its statement says of how long an address is kept: <says>
    When a day of visits and conferences there is over
    Then the web log holds addresses until their period is over and no longer

    @conflicting @witness:clock-advance @witness:canary-scan @log:full
    Examples: Hosts that say something else
      | host        | says |
      | bbw-leipzig | 7 d  |
