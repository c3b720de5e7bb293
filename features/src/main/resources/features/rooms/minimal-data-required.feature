@claim:minimal-data-required @witness:browser-inspection
Feature: A participant takes part with nothing but a room name and a network address

  Taking part takes a conference's name and a network address, and nothing more; who gives no name of their own gets
  one.

  Scenario Outline: A participant of <host> takes part with nothing but a conference's name
    Given the conference server of <host>
    And its statement says of what a participant has to give: <says>
    When a day of visits and conferences there is over
    Then somebody took part who had given nothing but the conference's name

    @stated
    Examples: Hosts that promise it
      | host          | says                          |
      | waag          | IP address and room name      |
      | vc4all        | IP address and room name      |
      | greenminihost | needed for all three purposes |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
