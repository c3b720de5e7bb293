@claim:config-guide-followed @witness:egress-trap @witness:browser-inspection
Feature: Every setting that the named guide prescribes is in force

  One host names a guide by which its server was set up privately. The guide is written for other software; what it aims
  at is checked here: no services of others, no statistics, logs that hold little.

  Scenario Outline: The server of <host> has what such a guide prescribes in force
    Given the conference server of <host>
    And its statement says of the guide it follows: <says>
    When a day of visits and conferences there is over
    Then the pages have asked nobody else for anything
    And the browsers were given no server to ask but this one

    @stated
    Examples: Hosts that promise it
      | host                     | says                       |
      | studentenwerk-osnabrueck | guide by T. Scheible; link |
